namespace BriefBot.Memory.Lexical;

/// <summary>Writes postings in the form that <see cref="PostingReader"/> reads.</summary>
internal sealed class PostingWriter
{
    private byte[] _bytes = new byte[1024];

    /// <summary>How many bytes were written.</summary>
    public int Length { get; private set; }

    /// <summary>Writes a posting.</summary>
    /// <param name="distance">How many documents lie between this one and the one before: 0 for the next document.</param>
    /// <param name="count">How often the term occurs, at least 1.</param>
    public void Write(int distance, int count)
    {
        WriteVariable(((uint)distance << 1) | (count > 1 ? 1u : 0u));
        if (count > 1)
        {
            WriteVariable((uint)count);
        }
    }

    /// <summary>All that was written.</summary>
    public byte[] ToArray() => _bytes.AsSpan(0, Length).ToArray();

    private void WriteVariable(uint value)
    {
        if (Length + 5 > _bytes.Length)
        {
            Array.Resize(ref _bytes, checked(_bytes.Length * 2));
        }

        while (value >= 0x80)
        {
            _bytes[Length++] = (byte)(value | 0x80);
            value >>= 7;
        }

        _bytes[Length++] = (byte)value;
    }
}
