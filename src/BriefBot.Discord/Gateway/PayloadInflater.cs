using System.Diagnostics.CodeAnalysis;

namespace BriefBot.Discord.Gateway;

/// <summary>Inflates a connection's payloads for those who take each as a whole.</summary>
[SuppressMessage("Design", "CA1001", Justification = "Who takes payloads as a whole drops it with its connection; the stream's handle then frees itself.")]
internal sealed class PayloadInflater
{
    private readonly ZlibStreamInflater _stream = new();
    private readonly PayloadBuffer _buffer = new();

    /// <summary>Takes a piece of the stream; hands out the payload that it completes.</summary>
    /// <exception cref="InvalidDataException">It is not zlib, or the payload is too long; the stream cannot go on.</exception>
    public byte[]? Take(ReadOnlyMemory<byte> piece)
    {
        if (!_stream.Append(piece, _buffer))
        {
            return null;
        }

        var payload = _buffer.Written.ToArray();
        _buffer.Clear();
        return payload;
    }
}
