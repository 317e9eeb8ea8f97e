namespace BriefBot.Memory.Lexical;

/// <summary>Writes postings in the form that <see cref="PostingReader"/> reads.</summary>
internal sealed class PostingWriter
{
    /// <summary>The most bytes of a posting: two numbers of 32 bits, seven bits a byte.</summary>
    public const int LongestPosting = 10;

    private byte[] _bytes;

    /// <param name="capacity">How many bytes are expected; more than that makes it grow.</param>
    public PostingWriter(int capacity = 1024) => _bytes = new byte[Math.Max(LongestPosting, capacity)];

    /// <summary>How many bytes were written.</summary>
    public int Length { get; private set; }

    /// <summary>Writes a posting to a span.</summary>
    /// <param name="bytes">Where to; <see cref="LongestPosting"/> bytes are always enough.</param>
    /// <param name="distance">How many documents lie between this one and the one before: 0 for the next document.</param>
    /// <param name="count">How often the term occurs, at least 1.</param>
    /// <returns>How many bytes it took.</returns>
    public static int Encode(Span<byte> bytes, int distance, int count)
    {
        var length = EncodeVariable(bytes, ((uint)distance << 1) | (count > 1 ? 1u : 0u));
        return count > 1 ? length + EncodeVariable(bytes[length..], (uint)count) : length;
    }

    /// <summary>Writes a posting.</summary>
    /// <param name="distance">How many documents lie between this one and the one before: 0 for the next document.</param>
    /// <param name="count">How often the term occurs, at least 1.</param>
    public void Write(int distance, int count)
    {
        Reserve(LongestPosting);
        Length += Encode(_bytes.AsSpan(Length), distance, count);
    }

    /// <summary>Writes postings that are encoded already.</summary>
    public void Append(ReadOnlySpan<byte> postings)
    {
        Reserve(postings.Length);
        postings.CopyTo(_bytes.AsSpan(Length));
        Length += postings.Length;
    }

    /// <summary>All that was written. Nothing may be written afterwards.</summary>
    public byte[] ToArray()
    {
        if (_bytes.Length != Length)
        {
            Array.Resize(ref _bytes, Length);
        }

        return _bytes;
    }

    private static int EncodeVariable(Span<byte> bytes, uint value)
    {
        var length = 0;
        while (value >= 0x80)
        {
            bytes[length++] = (byte)(value | 0x80);
            value >>= 7;
        }

        bytes[length++] = (byte)value;
        return length;
    }

    private void Reserve(int more)
    {
        if (Length + more > _bytes.Length)
        {
            Array.Resize(ref _bytes, Math.Max(Length + more, checked(_bytes.Length * 2)));
        }
    }
}
