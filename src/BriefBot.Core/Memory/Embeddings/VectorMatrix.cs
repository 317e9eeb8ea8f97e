namespace BriefBot.Memory.Embeddings;

/// <summary>The vectors of one model, one behind the other in a single array.</summary>
/// <remarks>
/// It only grows: whoever holds an older count keeps seeing its vectors as they were. A passage that got a new vector has
/// a new place; the old one stays behind unused. One thread adds, under the keeper's lock.
/// </remarks>
internal sealed class VectorMatrix(long model, int size, int expected, long budget = EmbeddingDefaults.MemoryBudget)
{
    private readonly Dictionary<long, int> _places = new(expected);
    private readonly int _most = (int)Math.Min(Math.Min(budget, Array.MaxLength) / size, int.MaxValue);
    private sbyte[] _numbers = new sbyte[Math.Min(expected, Math.Min(budget, Array.MaxLength) / size) * size];
    private float[] _scales = new float[expected];

    /// <summary>The model's row in the store.</summary>
    public long Model => model;

    /// <summary>How many numbers each vector has.</summary>
    public int Size => size;

    /// <summary>How many vectors there are, replaced ones included.</summary>
    public int Count { get; private set; }

    /// <summary>The store's last vector that was taken in.</summary>
    public long Sequence { get; private set; }

    /// <summary>Whether vectors were left out because the memory for them is used up.</summary>
    public bool IsFull { get; private set; }

    /// <summary>All numbers, <see cref="Size"/> for each place.</summary>
    public sbyte[] Numbers => _numbers;

    /// <summary>What each place's numbers are to be multiplied by.</summary>
    public float[] Scales => _scales;

    /// <summary>Where a passage's vector stands; -1 when it has none.</summary>
    public int Find(long passage) => _places.GetValueOrDefault(passage, -1);

    /// <summary>Takes in a vector.</summary>
    public void Add(long sequence, long passage, float scale, ReadOnlySpan<sbyte> numbers)
    {
        Sequence = sequence;
        if (Count == _most || numbers.Length != size)
        {
            IsFull |= Count == _most;
            return;
        }

        if (Count == _scales.Length || (Count + 1L) * size > _numbers.Length)
        {
            // A quarter more at a time: doubling would need three times the memory for a moment.
            var room = (int)Math.Min(_most, Count + Math.Max(256L, Count / 4));
            Array.Resize(ref _numbers, room * size);
            Array.Resize(ref _scales, room);
        }

        numbers.CopyTo(_numbers.AsSpan(Count * size));
        _scales[Count] = scale;
        _places[passage] = Count++;
    }
}
