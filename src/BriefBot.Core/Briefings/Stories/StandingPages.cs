using System.Text.RegularExpressions;

namespace BriefBot.Briefings.Stories;

/// <summary>Tells guides, offers, tables and tips from news, by their titles: two of them are never one event.</summary>
internal static partial class StandingPages
{
    /// <summary>Whether a title is that of such a page.</summary>
    public static bool IsTitle(string title) => Pattern().IsMatch(title);

    [GeneratedRegex(
        """
        \b(?:deals?\b.*\b(?:under|off|best|shop|get|right\ now|still)|(?:best|favou?rite|top\ \d+)\b.*\b(?:deals?|buy|gifts?|apps?|sites?|cards?|builds?|hotels?|resorts?|holidays|controllers?|chargers?|headphones?|laptops?|phones?|books?|movies|shows|games|things|ways|places)
        |shop\ \d+|how\ to\ (?:watch|buy|play|use|get|make|choose|find|unlock|beat|cook|bet)|where\ to\ watch|live\ stream,|betting\ (?:sites?|odds|tips|guide)|(?:prop|spread|moneyline|totals)\ bet(?:s|ting)?|\bodds\b.*(?:-|\bseason\b)
        |picks\b.*\b(?:week|odds|lineup|props)|(?:power|fantasy|ppr)\ rankings?|start\ 'em|fantasy\ football|\bDFS\b|what\ is\ (?:an?|the)\b|gift\ guide|buying\ guide|everything\ you\ need\ to\ know|a\ beginner)
        """,
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex Pattern();
}
