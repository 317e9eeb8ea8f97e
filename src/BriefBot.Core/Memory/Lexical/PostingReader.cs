namespace BriefBot.Memory.Lexical;

/// <summary>Walks a term's postings.</summary>
/// <remarks>A posting is <c>distance · 2 + (1 if more than once)</c>, then, when more than once, the count.</remarks>
internal ref struct PostingReader(ReadOnlySpan<byte> bytes)
{
    private readonly ReadOnlySpan<byte> _bytes = bytes;
    private int _at;
    private int _document = -1;

    /// <summary>The document of the current posting: a title's article, or a passage.</summary>
    public readonly int Document => _document;

    /// <summary>How often the term occurs there.</summary>
    public int Count { get; private set; }

    /// <summary>How many bytes were read so far.</summary>
    public readonly int Position => _at;

    /// <summary>Starts counting documents anew, for the second list of a term.</summary>
    public void Restart() => _document = -1;

    /// <summary>Reads the next posting.</summary>
    public void Next()
    {
        var value = ReadVariable();
        _document += (int)(value >> 1) + 1;
        Count = (value & 1) == 0 ? 1 : (int)ReadVariable();
    }

    /// <summary>Reads so many postings; <see cref="Document"/> is the last one's then.</summary>
    public void Skip(int postings)
    {
        for (; postings > 0; postings--)
        {
            Next();
        }
    }

    /// <summary>The bytes that were read since a position.</summary>
    public readonly ReadOnlySpan<byte> Since(int position) => _bytes[position.._at];

    private uint ReadVariable()
    {
        uint value = _bytes[_at++];
        if (value < 0x80)
        {
            return value;
        }

        value &= 0x7F;
        for (var shift = 7; ; shift += 7)
        {
            uint next = _bytes[_at++];
            value |= (next & 0x7F) << shift;
            if (next < 0x80)
            {
                return value;
            }
        }
    }
}
