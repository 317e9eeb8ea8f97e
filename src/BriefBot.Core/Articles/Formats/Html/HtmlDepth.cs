namespace BriefBot.Articles.Formats.Html;

/// <summary>Measures how deep a page nests, before a parser has to.</summary>
internal static class HtmlDepth
{
    /// <summary>Elements that pages often do not close, or that hold nothing; they are left out of the count.</summary>
    private static readonly HashSet<string> Uncounted = new(StringComparer.OrdinalIgnoreCase)
    {
        "p", "li", "dt", "dd", "tr", "td", "th", "tbody", "thead", "tfoot", "option", "colgroup", "html", "head", "body",
        "br", "hr", "img", "input", "meta", "link", "area", "base", "col", "embed", "source", "track", "wbr", "param",
    };

    /// <summary>The greatest number of elements that are open at once, roughly.</summary>
    internal static int Of(string html)
    {
        var (depth, deepest) = (0, 0);
        var names = Uncounted.GetAlternateLookup<ReadOnlySpan<char>>();
        for (var i = html.IndexOf('<', StringComparison.Ordinal); i >= 0 && i + 1 < html.Length; i = html.IndexOf('<', i + 1))
        {
            var closing = html[i + 1] == '/';
            var start = i + (closing ? 2 : 1);
            var end = start;
            while (end < html.Length && end - start < 16 && char.IsAsciiLetterOrDigit(html[end]))
            {
                end++;
            }

            if (end > start && char.IsAsciiLetter(html[start]) && !names.Contains(html.AsSpan(start, end - start)))
            {
                depth = Math.Max(0, depth + (closing ? -1 : 1));
                deepest = Math.Max(deepest, depth);
            }
        }

        return deepest;
    }
}
