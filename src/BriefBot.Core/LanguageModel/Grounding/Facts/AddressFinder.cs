using System.Text.RegularExpressions;

namespace BriefBot.LanguageModel.Grounding.Facts;

/// <summary>Finds web addresses, mail addresses and links. None is ever supported: a reply's links come from the index alone.</summary>
internal static partial class AddressFinder
{
    /// <summary>The first address of a text; null when it has none.</summary>
    public static string? Find(string text) => Address().Match(text) is { Success: true } match ? match.Value : null;

    // Also "hxxp", "[.]" and "(dot)", by which addresses are hidden from simple filters; "U.S." and "Node.js" are none.
    [GeneratedRegex(
        """
        \b(?:https?|ftp|hxxps?|discord|mailto|javascript|data):\S*|\bwww\.\S+|\]\s*\(|\S+@\S+\.\S+
        |\b[\w-]{2,}(?:\.|\[\.\]|\(dot\)|\s\(dot\)\s)(?:[\w-]+\.)*(?:com|org|net|info|biz|io|gov|edu|int|gg|ru|cn|jp|kr|de|fr|uk|co|xyz|top|site|online|app|dev|me|ly|tv|news|link|click|example|test|invalid|onion)\b(?:/\S*)?
        """,
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex Address();
}
