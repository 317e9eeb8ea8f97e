using System.Text;

namespace BriefBot.Articles.Text;

/// <summary>Takes out of a text the HTML that a page would not show: comments, and elements that are hidden.</summary>
/// <remarks>
/// For text that was copied with its markup: plain text, Markdown, fields, what users type. A comment without an end hides
/// nothing; an element without an end hides the rest of its paragraph. Takes time that grows with the length only.
/// </remarks>
internal static class HiddenMarkup
{
    private const string CommentStart = "<!--";

    /// <summary>The text without it; a space stands in the place of what is taken out.</summary>
    internal static string Remove(string text)
    {
        if (!text.Contains('<', StringComparison.Ordinal))
        {
            return text;
        }

        StringBuilder? result = null;
        var kept = 0;
        foreach (var (start, end) in Ranges(text))
        {
            // What lies inside of another range went with it.
            if (start >= kept)
            {
                result ??= new StringBuilder(text.Length);
                result.Append(text, kept, start - kept).Append(' ');
                kept = end ?? ParagraphEnd(text, start);
            }
        }

        return result is null ? text : result.Append(text, kept, text.Length - kept).ToString();
    }

    /// <summary>What is hidden, in the order of its starts; without an end where that is missing.</summary>
    private static IEnumerable<(int Start, int? End)> Ranges(string text)
    {
        var ranges = new List<(int Start, int? End)>();
        var open = new Dictionary<string, Stack<int>>(StringComparer.OrdinalIgnoreCase);
        var hidden = new Dictionary<int, int?>();
        var comments = true;
        var close = 0;
        for (var at = text.IndexOf('<', StringComparison.Ordinal); at >= 0; at = at < text.Length ? text.IndexOf('<', at) : -1)
        {
            // Looked for once for all tags before it: many starts without an end must not cost more than one.
            close = close > at ? close : text.IndexOf('>', at);
            if (close < 0)
            {
                break;
            }

            var end = at + 1;
            if (comments && string.CompareOrdinal(text, at, CommentStart, 0, CommentStart.Length) == 0)
            {
                var commentEnd = CommentEnd(text, at);
                comments = commentEnd > 0;
                if (comments)
                {
                    ranges.Add((at, commentEnd));
                    end = commentEnd;
                }
            }
            else if (close - at <= MarkupTag.Longest && MarkupTag.Read(text, at) is { } tag)
            {
                end = tag.End;
                Pair(tag, open, hidden);
            }

            at = end;
        }

        ranges.AddRange(hidden.Select(element => (element.Key, element.Value)));
        return ranges.OrderBy(range => range.Start);
    }

    // The innermost open element of the same name is the one that a closing tag closes.
    private static void Pair(MarkupTag tag, Dictionary<string, Stack<int>> open, Dictionary<int, int?> hidden)
    {
        if (tag.IsClosing)
        {
            if (open.TryGetValue(tag.Name, out var starts) && starts.TryPop(out var start) && hidden.ContainsKey(start))
            {
                hidden[start] = tag.End;
            }

            return;
        }

        if (tag.HoldsNothing)
        {
            return;
        }

        if (!open.TryGetValue(tag.Name, out var opened))
        {
            open[tag.Name] = opened = new Stack<int>();
        }

        opened.Push(tag.Start);
        if (tag.IsHidden)
        {
            hidden[tag.Start] = null;
        }
    }

    // Browsers take "--!>" for an end as well, and "<!-->" for a whole comment.
    private static int CommentEnd(string text, int start)
    {
        var usual = text.IndexOf("-->", start + 2, StringComparison.Ordinal);
        var last = usual < 0 ? text.Length : usual;
        var odd = last > start + CommentStart.Length ? text.IndexOf("--!>", start + CommentStart.Length, last - start - CommentStart.Length, StringComparison.Ordinal) : -1;
        return odd >= 0 ? odd + 4 : usual < 0 ? -1 : usual + 3;
    }

    private static int ParagraphEnd(string text, int start)
    {
        for (var end = text.IndexOf('\n', start); end >= 0; end = text.IndexOf('\n', end + 1))
        {
            var next = text.AsSpan(end + 1).TrimStart(" \t\r");
            if (next.Length > 0 && next[0] == '\n')
            {
                return end;
            }
        }

        return text.Length;
    }
}
