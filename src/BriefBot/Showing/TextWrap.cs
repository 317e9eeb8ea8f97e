using System.Text;

namespace BriefBot.Showing;

/// <summary>Breaks a line at spaces (and between East Asian characters) so that it fits a terminal's width.</summary>
internal static class TextWrap
{
    // Below this, wrapping makes a column of single words; the terminal may break lines by itself.
    private const int LeastWidth = 20;

    /// <summary>The line's pieces, each indented; a word that is longer than a whole line stays in one piece.</summary>
    /// <param name="text">One line of text.</param>
    /// <param name="indent">How many spaces stand before the first piece; the following ones get <paramref name="hanging"/> more.</param>
    /// <param name="hanging">How much further the second and later pieces are indented.</param>
    /// <param name="width">The terminal's width in cells; null for a single piece.</param>
    public static IEnumerable<string> Lines(string text, int indent, int hanging, int? width)
    {
        var line = new StringBuilder().Append(' ', indent);
        if (width is not { } columns || columns - indent - hanging < LeastWidth)
        {
            yield return line.Append(text).ToString().TrimEnd();
            yield break;
        }

        var used = indent;
        var empty = true;
        foreach (var (word, spaced) in Words(text))
        {
            var cells = CellWidth.Of(word);
            var gap = spaced && !empty ? 1 : 0;
            if (!empty && used + gap + cells > columns)
            {
                yield return line.ToString();
                line.Clear().Append(' ', indent + hanging);
                used = indent + hanging;
                gap = 0;
            }

            line.Append(' ', gap).Append(word);
            used += gap + cells;
            empty = false;
        }

        yield return line.ToString().TrimEnd();
    }

    private static IEnumerable<(string Word, bool Spaced)> Words(string text)
    {
        foreach (var word in text.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            var start = 0;
            var spaced = true;
            var at = 0;
            foreach (var rune in word.EnumerateRunes())
            {
                if (at > start && CellWidth.IsWide(rune) && !IsClosing(rune))
                {
                    yield return (word[start..at], spaced);
                    (start, spaced) = (at, false);
                }

                at += rune.Utf16SequenceLength;
            }

            yield return (word[start..], spaced);
        }
    }

    // A full stop, comma or closing bracket never starts a line.
    private static bool IsClosing(Rune rune) => rune.Value is 0x3001 or 0x3002 or 0xFF0C or 0xFF0E or 0xFF01 or 0xFF1F
        or 0x300D or 0x300F or 0xFF09 or 0x3011 or 0x30FC;
}
