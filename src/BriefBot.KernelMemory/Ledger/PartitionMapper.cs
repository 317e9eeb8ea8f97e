using BriefBot.Articles;

namespace BriefBot.KernelMemory.Ledger;

/// <summary>Finds where a piece of text that the service returned stands in the text that it was given.</summary>
/// <remarks>
/// Every character but white space must be the same and in the same order; the service's chunker joins lines and trims ends.
/// What is not found so was changed on the way, and is not quoted.
/// </remarks>
internal sealed class PartitionMapper
{
    private readonly string _compact;
    private readonly int[] _places;
    private readonly int _start;
    private readonly int _textStart;

    /// <summary>Prepares a text.</summary>
    /// <param name="title">What stood before the text in what the service was given.</param>
    /// <param name="text">The text that ranges refer to.</param>
    public PartitionMapper(string title, string text)
    {
        var whole = title + text;
        _start = title.Length;
        _places = [.. Enumerable.Range(0, whole.Length).Where(i => !char.IsWhiteSpace(whole[i]))];
        _textStart = _places.Count(place => place < _start);
        _compact = string.Create(_places.Length, (whole, _places), static (span, state) =>
        {
            for (var i = 0; i < span.Length; i++)
            {
                span[i] = state.whole[state._places[i]];
            }
        });
    }

    /// <summary>The range of the text that the piece stands for, without white space at its ends; null when it is not in there.</summary>
    public TextRange? Find(string piece)
    {
        var compact = string.Concat(piece.Where(c => !char.IsWhiteSpace(c)));
        if (compact.Length == 0)
        {
            return null;
        }

        // The title is not part of the text: a piece that begins in it counts from the text's first character.
        var within = _compact.IndexOf(compact, _textStart, StringComparison.Ordinal);
        var at = within >= 0 ? within : _compact.IndexOf(compact, StringComparison.Ordinal);
        var (first, last) = (Math.Max(at, _textStart), at + compact.Length - 1);
        return at < 0 || last < first ? null : new TextRange(_places[first] - _start, _places[last] + 1 - _start);
    }
}
