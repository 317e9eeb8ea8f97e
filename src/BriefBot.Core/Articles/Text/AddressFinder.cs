using System.Text.RegularExpressions;

namespace BriefBot.Articles.Text;

/// <summary>Finds web addresses, mail addresses and links in a text.</summary>
/// <remarks>"hxxp", "[.]" and "(dot)", by which addresses are hidden from simple filters, count too; "U.S." and "Node.js" are none.</remarks>
internal static partial class AddressFinder
{
    /// <summary>The first address of a text, a bare domain such as "Booking.com" included; null when it has none.</summary>
    public static string? Find(string text) =>
        Named().Match(text) is { Success: true } match ? match.Value : ShowsLink(text) ? Link().Match(text).Value : null;

    /// <summary>Whether a text shows more than a bare domain, which in the news is a company's name: somewhere to go to.</summary>
    public static bool ShowsLink(string text) => Link().IsMatch(text);

    [GeneratedRegex(
        """
        \b(?:https?|ftp|hxxps?|discord|mailto|javascript|data):\S*|\bwww\.\S+|\]\s*\(|\S+@\S+\.\S+
        |\b[\w-]{2,}(?:\.|\[\.\]|\(dot\)|\s\(dot\)\s)(?:[\w-]+\.)*(?:com|org|net|info|biz|io|gov|edu|int|gg|ru|cn|jp|kr|de|fr|uk|co|xyz|top|site|online|app|dev|me|ly|tv|news|link|click|example|test|invalid|onion)\b(?:/\S*)?
        """,
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex Named();

    // With a scheme; as www; with a path; mail; a link in Markdown.
    [GeneratedRegex(
        """
        [a-z][a-z0-9+.-]{1,15}:(?:\\?/){2}\S|\bhxxps?\b|\b(?:mailto|javascript|data|discord):\S|\bwww\d?\.\S|\]\([^)]
        |[^\s@]+@[^\s@]+\.[a-z]{2,}
        |\b[\w-]+(?:\.|\[\.\]|\(dot\))(?:[\w-]+(?:\.|\[\.\]|\(dot\)))*[a-z]{2,}/\S
        |\w(?:\[\.\]|\s?\(dot\)\s?)[a-z]{2,}\b
        """,
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex Link();
}
