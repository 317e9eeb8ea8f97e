namespace BriefBot.Core.Tests.Articles.BadFiles;

/// <summary>A stream that gives some bytes and then breaks, as a file on a lost disk does.</summary>
internal sealed class BreakingStream : MemoryStream
{
    private bool _broken;

    public override bool CanSeek => false;

    public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        if (_broken)
        {
            throw new IOException("The disk vanished.");
        }

        _broken = true;
        buffer.Span[..4].Fill((byte)'a');
        return ValueTask.FromResult(4);
    }
}
