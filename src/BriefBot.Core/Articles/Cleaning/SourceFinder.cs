using BriefBot.Articles.Text;

namespace BriefBot.Articles.Cleaning;

/// <summary>Finds the outlet's name in what a site says of itself: its copyright line, its logo.</summary>
internal static class SourceFinder
{
    private const int LongestName = 60;

    private static readonly string[] Rights =
    [
        "all rights reserved", "alle rechte vorbehalten", "tous droits réservés", "todos los derechos reservados", "copyright", "(c)", "©",
        "無断転載を禁じます", "無断転載禁止", "无断转载",
    ];

    private static readonly string[] Separators = [" - ", " – ", " — ", " | ", "｜", ". ", ", ", ": ", " · "];

    /// <summary>Finds the name; null when the page does not say it.</summary>
    internal static string? Find(IReadOnlyList<PageLine> lines, PageSpan body)
    {
        for (var i = lines.Count - 1; i >= 0; i--)
        {
            if ((i < body.Start || i >= body.End) && FromRights(lines[i].Text) is { } owner)
            {
                return owner;
            }
        }

        return lines.Take(Math.Min(body.Start, 8)).Select(line => FromLogo(line.Text)).FirstOrDefault(name => name is not null);
    }

    // "© 2026 The Harbour Post Ltd. All rights reserved."
    private static string? FromRights(string line)
    {
        var isRights = line.Contains('©', StringComparison.Ordinal) || line.StartsWith("copyright", StringComparison.OrdinalIgnoreCase)
            || line.StartsWith("(c) ", StringComparison.OrdinalIgnoreCase);
        if (!isRights || line.Length > 200)
        {
            return null;
        }

        foreach (var phrase in Rights)
        {
            line = line.Replace(phrase, " ", StringComparison.OrdinalIgnoreCase);
        }

        var name = line.Trim(" 0123456789-–—,.|:".ToCharArray());
        name = name.StartsWith("by ", StringComparison.OrdinalIgnoreCase) ? name[3..] : name;
        return Shorten(name);
    }

    // "The Harbour Post - news from the coast Logo"
    private static string? FromLogo(string line) =>
        line.Length > 5 && line.Length <= 120 && line.EndsWith(" logo", StringComparison.OrdinalIgnoreCase) ? Shorten(line[..^5]) : null;

    private static string? Shorten(string name)
    {
        foreach (var separator in Separators)
        {
            var cut = name.IndexOf(separator, StringComparison.Ordinal);
            name = cut > 0 ? name[..cut] : name;
        }

        name = TextNormalizer.NormalizeLine(name).Trim(" .,-–—|".ToCharArray());
        return name.Length is > 1 and <= LongestName && name.Any(char.IsLetter) && LineClassifier.CountWords(name) <= 8 ? name : null;
    }
}
