using System.IO.Compression;

namespace BriefBot.Discord.Gateway;

/// <summary>Inflates a connection's payloads, which are all one zlib stream, each ended by a flush.</summary>
/// <remarks>Source: Discord's developer documentation, "Transport Compression"; RFC 1950 and 1951. One thread at a time.</remarks>
internal sealed class ZlibStreamInflater : IDisposable
{
    private readonly Feed _feed = new();
    private readonly ZLibStream _zlib;
    private uint _tail = uint.MaxValue;

    public ZlibStreamInflater() => _zlib = new ZLibStream(_feed, CompressionMode.Decompress);

    /// <summary>Inflates a piece.</summary>
    /// <param name="piece">What was received, cut anywhere.</param>
    /// <param name="payload">Where the payload is gathered.</param>
    /// <returns>Whether the piece ends with a flush (00 00 FF FF). At the end of a message it means that the payload is complete.</returns>
    /// <exception cref="InvalidDataException">It is not zlib, or the payload is too long; the stream cannot go on.</exception>
    public bool Append(ReadOnlyMemory<byte> piece, PayloadBuffer payload)
    {
        _feed.Data = piece;
        while (true)
        {
            var room = payload.Room();
            var count = _zlib.Read(room.Span);
            payload.Advance(count);
            if (count == 0 || (count < room.Length && _feed.Data.IsEmpty))
            {
                // Less than there is room for, and nothing left to feed: the inflater has used up all that it got.
                break;
            }
        }

        if (!_feed.Data.IsEmpty)
        {
            throw new InvalidDataException("The zlib stream ended.");
        }

        foreach (var value in piece.Span[Math.Max(0, piece.Length - sizeof(uint))..])
        {
            _tail = (_tail << 8) | value;
        }

        return _tail == 0x0000FFFF;
    }

    public void Dispose() => _zlib.Dispose();

    /// <summary>Hands the piece to the inflater; an end is only the end for now.</summary>
    private sealed class Feed : Stream
    {
        public ReadOnlyMemory<byte> Data { get; set; }

        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => throw new NotSupportedException();

        public override long Position
        {
            get => throw new NotSupportedException();
            set => throw new NotSupportedException();
        }

        public override int Read(Span<byte> buffer)
        {
            var count = Math.Min(buffer.Length, Data.Length);
            Data.Span[..count].CopyTo(buffer);
            Data = Data[count..];
            return count;
        }

        public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

        public override void Flush()
        {
        }

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }
}
