namespace BriefBot.Articles.Formats;

/// <summary>A stream that gives bytes which were read ahead, then the rest.</summary>
internal sealed class PrependedStream : Stream
{
    private const int PeekedBytes = 4;

    private readonly Stream _rest;
    private ReadOnlyMemory<byte> _start;

    private PrependedStream(ReadOnlyMemory<byte> start, Stream rest)
    {
        _start = start;
        _rest = rest;
    }

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    /// <summary>Looks at the first bytes of a stream, which may not be seekable.</summary>
    internal static async Task<(byte[] Start, Stream Whole)> PeekAsync(Stream stream, CancellationToken cancellationToken)
    {
        var start = new byte[PeekedBytes];
        var read = await stream.ReadAtLeastAsync(start, PeekedBytes, throwOnEndOfStream: false, cancellationToken);
        start = start[..read];
        return (start, new PrependedStream(start, stream));
    }

    public override int Read(byte[] buffer, int offset, int count) =>
        _start.IsEmpty ? _rest.Read(buffer, offset, count) : TakeStart(buffer.AsSpan(offset, count));

    public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) =>
        _start.IsEmpty ? _rest.ReadAsync(buffer, cancellationToken) : ValueTask.FromResult(TakeStart(buffer.Span));

    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    private int TakeStart(Span<byte> buffer)
    {
        var length = Math.Min(buffer.Length, _start.Length);
        _start.Span[..length].CopyTo(buffer);
        _start = _start[length..];
        return length;
    }
}
