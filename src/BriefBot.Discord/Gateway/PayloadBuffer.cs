namespace BriefBot.Discord.Gateway;

/// <summary>Bytes that are filled from the front and used again; one for each purpose and shard, so that receiving allocates nothing.</summary>
internal sealed class PayloadBuffer
{
    private const int FirstSize = 16 << 10;

    /// <summary>A buffer that grew beyond this for one giant payload is not kept.</summary>
    private const int LargestKept = 1 << 20;

    private byte[] _bytes = new byte[FirstSize];
    private int _length;

    /// <summary>What was filled.</summary>
    public ReadOnlySpan<byte> Written => _bytes.AsSpan(0, _length);

    /// <summary>Empties it.</summary>
    public void Clear()
    {
        _length = 0;
        if (_bytes.Length > LargestKept)
        {
            _bytes = new byte[FirstSize];
        }
    }

    /// <summary>Room to fill, at least one byte.</summary>
    /// <exception cref="InvalidDataException">There are <see cref="GatewayDefaults.LongestReceived"/> bytes already.</exception>
    public Memory<byte> Room()
    {
        if (_length == _bytes.Length)
        {
            if (_length >= GatewayDefaults.LongestReceived)
            {
                throw new InvalidDataException("A payload is too long.");
            }

            Array.Resize(ref _bytes, _length * 2);
        }

        return _bytes.AsMemory(_length);
    }

    /// <summary>Adds a copy of these bytes.</summary>
    /// <exception cref="InvalidDataException">There are too many.</exception>
    public void Append(ReadOnlySpan<byte> bytes)
    {
        while (!bytes.IsEmpty)
        {
            var room = Room().Span;
            var count = Math.Min(room.Length, bytes.Length);
            bytes[..count].CopyTo(room);
            Advance(count);
            bytes = bytes[count..];
        }
    }

    /// <summary>Takes bytes that were put in the <see cref="Room"/>.</summary>
    public void Advance(int count) => _length += count;
}
