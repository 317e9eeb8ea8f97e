using BriefBot.Memory.Lexical;

namespace BriefBot.Memory.Embeddings;

/// <summary>The vectors at one moment, lined up with the passages of the index. It never changes.</summary>
internal sealed class VectorView
{
    private readonly sbyte[] _numbers;
    private readonly float[] _scales;
    private readonly int _size;
    private readonly int[][] _places;

    /// <summary>Lines the vectors up with an index. Called under the keeper's lock.</summary>
    public VectorView(VectorMatrix matrix, LexicalIndex index)
    {
        Index = index;
        Count = matrix.Count;
        Sequence = matrix.Sequence;
        (_numbers, _scales, _size) = (matrix.Numbers, matrix.Scales, matrix.Size);
        _places = new int[index.Segments.Length][];
        for (var s = 0; s < _places.Length; s++)
        {
            var segment = index.Segments[s];
            var places = new int[segment.PassageCount];
            for (var p = 0; p < places.Length; p++)
            {
                places[p] = matrix.Find(segment.Passages[p]);
                var isGone = index.Dead[s] is { } dead && dead[segment.ArticleOfPassage[p]];
                Embedded += places[p] >= 0 && !isGone ? 1 : 0;
            }

            _places[s] = places;
        }
    }

    /// <summary>The index that the vectors are lined up with.</summary>
    public LexicalIndex Index { get; }

    /// <summary>The matrix's count at that moment.</summary>
    public int Count { get; }

    /// <summary>The store's last vector at that moment.</summary>
    public long Sequence { get; }

    /// <summary>How many passages that search can find have a vector.</summary>
    public int Embedded { get; }

    /// <summary>How near a passage is to a question: the cosine, -1 to 1; null when the passage has no vector.</summary>
    public float? Similarity(int segment, int passage, in PassageVector question)
    {
        var place = _places[segment][passage];
        return place < 0
            ? null
            : ByteDot.Of(question.Numbers, _numbers.AsSpan(place * _size, _size)) * _scales[place] * question.Scale;
    }
}
