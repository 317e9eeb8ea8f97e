namespace BriefBot.Articles.Text;

/// <summary>One HTML tag in a text.</summary>
/// <param name="Name">The element's name as it was written.</param>
/// <param name="Start">Where the tag starts.</param>
/// <param name="End">Where it ends, behind its last character.</param>
/// <param name="IsClosing">Whether it closes an element.</param>
/// <param name="IsHidden">Whether a page would not show the element.</param>
internal readonly record struct MarkupTag(string Name, int Start, int End, bool IsClosing, bool IsHidden)
{
    /// <summary>A tag is short; longer ones are text with a stray sign in it.</summary>
    internal const int Longest = 4096;

    private const int LongestName = 30;

    /// <summary>Whether the element has no closing tag.</summary>
    internal bool HoldsNothing => Name.ToLowerInvariant() is "br" or "hr" or "img" or "input" or "meta" or "link" or "area" or "base" or "col"
        or "embed" or "source" or "track" or "wbr" or "param";

    /// <summary>Reads the tag that starts at a place; null where none does.</summary>
    internal static MarkupTag? Read(string text, int start)
    {
        var closing = start + 1 < text.Length && text[start + 1] == '/';
        var from = start + (closing ? 2 : 1);
        var at = from;
        while (at < text.Length && at - from <= LongestName && (char.IsAsciiLetterOrDigit(text[at]) || text[at] == '-'))
        {
            at++;
        }

        if (at == from || !char.IsAsciiLetter(text[from]) || at >= text.Length || !(char.IsWhiteSpace(text[at]) || text[at] is '>' or '/'))
        {
            return null;
        }

        var name = text[from..at];
        var end = EndOf(text, at);
        return end < 0
            ? null
            : new MarkupTag(name, start, end, closing, !closing && HiddenElements.IsHidden(name, MarkupAttributes.Read(text.AsSpan(at, end - 1 - at))));
    }

    // The ">" that is not inside quotation marks; where those have no end, the first one.
    private static int EndOf(string text, int at)
    {
        var (quote, first) = ('\0', -1);
        var last = Math.Min(text.Length, at + Longest);
        for (; at < last; at++)
        {
            var c = text[at];
            if (c == '>')
            {
                first = first < 0 ? at + 1 : first;
                if (quote == '\0')
                {
                    return at + 1;
                }
            }
            else if (c is '"' or '\'' && (quote == '\0' ? IsValueStart(text, at) : c == quote))
            {
                quote = quote == '\0' ? c : '\0';
            }
        }

        return first;
    }

    private static bool IsValueStart(string text, int at)
    {
        do
        {
            at--;
        }
        while (at > 0 && char.IsWhiteSpace(text[at]));
        return at > 0 && text[at] == '=';
    }
}
