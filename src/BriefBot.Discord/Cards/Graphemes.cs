using System.Globalization;
using System.Text;

namespace BriefBot.Discord.Cards;

/// <summary>Steps through a text by what readers see as one character.</summary>
/// <remarks>
/// Extended grapheme clusters of Unicode's UAX 29 by <see cref="StringInfo"/>, whose tables are part of the runtime: they
/// are there with invariant globalization too.
/// </remarks>
internal static class Graphemes
{
    /// <summary>The length of the one that starts there, which has to be a border of one.</summary>
    public static int LengthAt(string text, int at)
    {
        // Most text: nothing joins two ASCII characters but CR with LF.
        if (at + 1 == text.Length || (char.IsAscii(text[at]) && char.IsAscii(text[at + 1]) && text[at] != '\r'))
        {
            return 1;
        }

        return StringInfo.GetNextTextElementLength(text.AsSpan(at));
    }

    /// <summary>The first border at or after a place, given a border at or before it.</summary>
    public static int BorderFrom(string text, int border, int place)
    {
        while (border < place)
        {
            border += LengthAt(text, border);
        }

        return border;
    }

    /// <summary>Cuts a plain text to a length, at a border, with an ellipsis in the place of what was cut.</summary>
    public static string Cut(string text, int limit)
    {
        const string Ellipsis = "…";
        if (text.Length <= limit)
        {
            return text;
        }

        var end = 0;
        for (int next; (next = end + LengthAt(text, end)) <= limit - Ellipsis.Length; end = next)
        {
        }

        // A first character with hundreds of marks on it: better some of them than nothing.
        if (end == 0)
        {
            end = limit - Ellipsis.Length;
            end -= char.IsHighSurrogate(text[end - 1]) ? 1 : 0;
        }

        return string.Concat(text.AsSpan(0, end).TrimEnd(), Ellipsis);
    }

    /// <summary>The code point that starts there; half a pair counts as itself.</summary>
    public static int CodePointAt(string text, int at) =>
        Rune.TryGetRuneAt(text, at, out var rune) ? rune.Value : text[at];
}
