namespace BriefBot.Discord.Cards;

/// <summary>Splits a long text into parts that Discord takes; joined, the parts are the text.</summary>
/// <remarks>
/// A part never ends inside a word, a link, an address, a citation, a code block, a line with a quote's marker, an escaped
/// character or a grapheme, as long as that thing fits in a part at all; a longer one is cut at the next finer border:
/// <see cref="SplitUnit"/>. Of the places left, the end of a paragraph, a line or a sentence in the second half of the part
/// is taken first. Lengths are UTF-16 code units, see <see cref="DiscordLimits"/>. White space at a part's ends is kept
/// here; Discord itself trims it.
/// </remarks>
internal static class TextSplitter
{
    /// <summary>Room for a code point, which is the finest that is never cut.</summary>
    public const int LeastLimit = 2;

    /// <summary>The parts in order, none empty; none at all for an empty text.</summary>
    public static IReadOnlyList<string> Split(string text, int limit)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(limit, LeastLimit);
        if (text.Length <= limit)
        {
            return text.Length == 0 ? [] : [text];
        }

        var cutter = new Cutter(text, limit);
        cutter.Take(0, text.Length, SplitUnit.Line);
        return cutter.Finish();
    }

    private sealed class Cutter(string text, int limit)
    {
        private readonly List<string> _parts = [];
        private readonly int[] _last = new int[(int)SplitRank.Paragraph + 1];
        private readonly SplitUnits _units = new(text, limit);
        private int _start;

        public void Take(int from, int end, SplitUnit unit)
        {
            for (var at = from; at < end;)
            {
                var next = _units.End(at, end, unit);
                if (next - at > limit)
                {
                    Take(at, next, unit + 1);
                }
                else
                {
                    Add(at, next, unit);
                }

                at = next;
            }
        }

        public List<string> Finish()
        {
            _parts.Add(text[_start..]);
            return _parts;
        }

        private void Add(int from, int end, SplitUnit unit)
        {
            while (end - _start > limit)
            {
                var cut = BestCut(from);
                _parts.Add(text[_start..cut]);
                _start = cut;
            }

            _last[(int)(unit <= SplitUnit.BareWord ? _units.RankAt(end) : SplitRank.InsideWord)] = end;
        }

        // Everything up to "from" has been taken in units, so that there is at least one place behind the part's start.
        private int BestCut(int from)
        {
            for (var rank = SplitRank.Paragraph; rank > SplitRank.Word; rank--)
            {
                if (_last[(int)rank] - _start >= limit / 2)
                {
                    return _last[(int)rank];
                }
            }

            var word = _last.Skip((int)SplitRank.Word).Max();
            return word > _start ? word : from;
        }
    }
}
