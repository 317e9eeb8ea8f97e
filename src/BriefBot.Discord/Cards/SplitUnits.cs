using System.Buffers;

namespace BriefBot.Discord.Cards;

/// <summary>Finds the ends of the units that <see cref="TextSplitter"/> keeps together.</summary>
/// <param name="text">The text.</param>
/// <param name="limit">How long a part may be: a link that is longer is words like any other.</param>
internal sealed class SplitUnits(string text, int limit)
{
    private const string Fence = "```";
    private static readonly SearchValues<char> SentenceEnds = SearchValues.Create(".!?…。！？．");
    private static readonly SearchValues<char> Closing = SearchValues.Create("\"'”’)]»」』）*_");

    /// <summary>Where the unit ends that starts at a place; the place has to be a border of graphemes, or of code points for those.</summary>
    public int End(int at, int end, SplitUnit unit) => unit switch
    {
        SplitUnit.Line when SplitMarkers.IsAtLineStart(text, at) && SplitMarkers.IsMarker(text, at) => LineEnd(at, end),
        <= SplitUnit.CodeBlock when FenceEnd(at, end) is > 0 and var fence => WithLineEnd(at, fence, end),
        <= SplitUnit.BareWord => WordEnd(at, end, unit),
        SplitUnit.Piece => PieceEnd(at, end),
        SplitUnit.Grapheme => Math.Min(end, at + Graphemes.LengthAt(text, at)),
        _ => at + (at + 1 < end && char.IsSurrogatePair(text, at) ? 2 : 1),
    };

    /// <summary>How good the place behind a whole unit is.</summary>
    public SplitRank RankAt(int end)
    {
        var at = end;
        var lines = 0;
        for (; at > 0 && char.IsWhiteSpace(text[at - 1]); at--)
        {
            lines += text[at - 1] == '\n' ? 1 : 0;
        }

        if (lines > 0)
        {
            return lines > 1 ? SplitRank.Paragraph : SplitRank.Line;
        }

        for (; SplitPieces.CitationBefore(text, at) is > 0 and var length; at -= length)
        {
            while (at > length && text[at - length - 1] == ' ')
            {
                at--;
            }
        }

        while (at > 0 && Closing.Contains(text[at - 1]))
        {
            at--;
        }

        return at > 0 && SentenceEnds.Contains(text[at - 1]) ? SplitRank.Sentence : SplitRank.Word;
    }

    // A code block that opens on the line belongs to it as a whole.
    private int LineEnd(int at, int end)
    {
        for (var i = at; i < end; i++)
        {
            if (text[i] == '\n')
            {
                return i + 1;
            }

            if (text[i] == '\\' && i + 1 < end && SplitPieces.IsPunctuation(text[i + 1]))
            {
                i++;
            }
            else if (FenceEnd(i, end) is > 0 and var fence)
            {
                i = fence - 1;
            }
        }

        return end;
    }

    private int WordEnd(int at, int end, SplitUnit unit)
    {
        var i = at;
        while (i < end)
        {
            while (i < end && !IsSpace(i))
            {
                if (i > at && unit <= SplitUnit.CodeBlock && FenceEnd(i, end) > 0)
                {
                    return i;
                }

                var piece = i;
                i = PieceEnd(i, end);
                if (i < end && WideText.CanBreak(text, piece, i, isAnywhere: unit == SplitUnit.BareWord) && (unit > SplitUnit.Word || SplitPieces.CitationEnd(text, i) == 0))
                {
                    return i;
                }
            }

            if (unit == SplitUnit.BareWord && i > at)
            {
                return i;
            }

            var spaces = i;
            for (; i < end && IsSpace(i); i++)
            {
            }

            // A citation stays with its sentence, and no part starts with what would look like a list's or a quote's marker.
            var isSameLine = !text.AsSpan(spaces, i - spaces).Contains('\n');
            if (i >= end || unit > SplitUnit.Word || !isSameLine || !(SplitPieces.CitationEnd(text, i) > 0 || SplitMarkers.IsMarker(text, i)))
            {
                return i;
            }
        }

        return end;
    }

    private int PieceEnd(int at, int end)
    {
        // A sign that joins what follows, such as an Arabic number sign, may stand before the piece in one grapheme.
        var grapheme = Math.Min(end, at + Graphemes.LengthAt(text, at));
        var piece = SplitPieces.End(text, grapheme - 1);
        return piece > grapheme && piece - at <= limit ? Math.Min(end, Graphemes.BorderFrom(text, grapheme, piece)) : grapheme;
    }

    private int FenceEnd(int at, int end)
    {
        if (text[at] != '`' || string.CompareOrdinal(text, at, Fence, 0, Fence.Length) != 0)
        {
            return 0;
        }

        var inside = at + Fence.Length;
        var close = inside < end ? text.IndexOf(Fence, inside, end - inside, StringComparison.Ordinal) : -1;
        return close < 0 ? 0 : Math.Min(end, Graphemes.BorderFrom(text, close, close + Fence.Length));
    }

    private int WithLineEnd(int start, int at, int end) => at < end && text[at] == '\n' && at - start < limit ? at + 1 : at;

    // Spaces that forbid a line break are no place to cut; neither is a space that carries a combining mark.
    private bool IsSpace(int at) =>
        char.IsWhiteSpace(text[at]) && text[at] is not ('\u00A0' or '\u2007' or '\u202F')
        && (text[at] == '\r' || Graphemes.LengthAt(text, at) == 1);
}
