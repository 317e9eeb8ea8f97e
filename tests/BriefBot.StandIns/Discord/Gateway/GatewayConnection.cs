using System.IO.Compression;
using System.Net.WebSockets;
using System.Threading.Channels;
using BriefBot.StandIns.Discord.Driving;

namespace BriefBot.StandIns.Discord.Gateway;

/// <summary>One WebSocket: what is sent goes out in order, what arrives goes to the hub.</summary>
internal sealed class GatewayConnection : IDisposable
{
    /// <summary>The largest payload that Discord takes.</summary>
    internal const int LargestPayload = 4096;

    // A close frame of no payload: no code.
    private static readonly byte[] BareClose = [0x88, 0x00];

    private readonly WebSocket _socket;
    private readonly Stream _stream;
    private readonly Action _abort;
    private readonly Channel<OutFrame> _out = Channel.CreateUnbounded<OutFrame>(new UnboundedChannelOptions { SingleReader = true });
    private readonly MemoryStream? _compressed;
    private readonly ZLibStream? _deflater;
    private volatile bool _isClosedBare;

    internal GatewayConnection(WebSocket socket, Stream stream, Action abort, string path, bool isCompressed)
    {
        _socket = socket;
        _stream = stream;
        _abort = abort;
        Path = path;
        if (isCompressed)
        {
            _compressed = new MemoryStream();
            _deflater = new ZLibStream(_compressed, CompressionLevel.Fastest, leaveOpen: true);
        }
    }

    /// <summary>The path that the client connected to; resuming must use its own.</summary>
    internal string Path { get; }

    internal GatewaySession? Session { get; set; }

    /// <summary>Whether heartbeats go unanswered.</summary>
    internal bool IsDeaf { get; set; }

    internal long LastHeartbeat { get; set; }

    internal int SentInWindow { get; set; }

    internal long WindowStart { get; set; }

    /// <summary>The code that this side closed with; null while open or when none was given.</summary>
    internal int? ClosedWith { get; private set; }

    /// <summary>The code that the client closed with.</summary>
    internal int? ClientClosedWith { get; private set; }

    internal void Send(in OutFrame frame) => _out.Writer.TryWrite(frame);

    internal void Send(byte[] payload, StandInInteraction? interaction = null) => Send(OutFrame.Text(payload, interaction));

    internal void Close(int? code)
    {
        ClosedWith ??= code;
        Send(new OutFrame(OutFrameKind.Close, [], code));
    }

    /// <summary>Runs until either side ends it.</summary>
    /// <param name="receive">Takes each message; an empty one stands for one that is too long.</param>
    /// <param name="cancellationToken">Ends it.</param>
    internal async Task RunAsync(Action<ReadOnlyMemory<byte>> receive, CancellationToken cancellationToken)
    {
        using var ends = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var sending = SendAllAsync(ends.Token);
        try
        {
            await ReceiveAllAsync(receive, ends.Token);
        }
        catch (Exception gone) when (gone is WebSocketException or OperationCanceledException or IOException)
        {
            // The other side is gone; the session waits for a resume.
        }
        finally
        {
            _out.Writer.TryComplete();
            await ends.CancelAsync();
            await sending;
        }
    }

    private async Task ReceiveAllAsync(Action<ReadOnlyMemory<byte>> receive, CancellationToken cancellationToken)
    {
        var buffer = new byte[LargestPayload + 1];
        var filled = 0;
        while (_socket.State is WebSocketState.Open or WebSocketState.CloseSent)
        {
            var part = await _socket.ReceiveAsync(buffer.AsMemory(filled), cancellationToken);
            if (part.MessageType == WebSocketMessageType.Close)
            {
                ClientClosedWith = (int?)_socket.CloseStatus;
                if (_socket.State == WebSocketState.CloseReceived && !_isClosedBare)
                {
                    await _socket.CloseOutputAsync(WebSocketCloseStatus.NormalClosure, null, cancellationToken);
                }

                return;
            }

            filled += part.Count;
            if (filled > LargestPayload)
            {
                receive(ReadOnlyMemory<byte>.Empty);
                filled = 0;
            }
            else if (part.EndOfMessage)
            {
                // A message of no bytes at all is as undecodable as one that is too long.
                receive(buffer.AsMemory(0, filled));
                filled = 0;
            }
        }
    }

    private async Task SendAllAsync(CancellationToken cancellationToken)
    {
        try
        {
            while (await _out.Reader.WaitToReadAsync(cancellationToken))
            {
                while (_out.Reader.TryRead(out var frame))
                {
                    if (!await SendAsync(frame, cancellationToken))
                    {
                        return;
                    }
                }
            }
        }
        catch (Exception gone) when (gone is WebSocketException or OperationCanceledException or IOException or ObjectDisposedException)
        {
            // What was not sent stays in the session's buffer.
        }
    }

    private async ValueTask<bool> SendAsync(OutFrame frame, CancellationToken cancellationToken)
    {
        switch (frame.Kind)
        {
            case OutFrameKind.Text:
                frame.Interaction?.MarkSent();
                await SendTextAsync(frame.Payload, endOfMessage: true, cancellationToken);
                return true;
            case OutFrameKind.Cut:
                await SendTextAsync(frame.Payload, endOfMessage: false, cancellationToken);
                _abort();
                return false;
            case OutFrameKind.Pause:
                await Task.Delay(frame.Pause, cancellationToken);
                return true;
            case OutFrameKind.Close:
                await CloseOutputAsync(frame.Code, cancellationToken);
                return false;
            default:
                _abort();
                return false;
        }
    }

    private async ValueTask CloseOutputAsync(int? code, CancellationToken cancellationToken)
    {
        if (code is { } given)
        {
            await _socket.CloseOutputAsync((WebSocketCloseStatus)given, null, cancellationToken);
            return;
        }

        _isClosedBare = true;
        await _stream.WriteAsync(BareClose, cancellationToken);
        await _stream.FlushAsync(cancellationToken);
    }

    private ValueTask SendTextAsync(byte[] payload, bool endOfMessage, CancellationToken cancellationToken)
    {
        if (_deflater is null)
        {
            return _socket.SendAsync(payload.AsMemory(), WebSocketMessageType.Text, endOfMessage, cancellationToken);
        }

        // One stream for the whole connection; each message ends with a flush (00 00 FF FF).
        _compressed!.SetLength(0);
        _deflater.Write(payload);
        _deflater.Flush();
        var bytes = _compressed.GetBuffer().AsMemory(0, (int)_compressed.Length);
        return _socket.SendAsync(bytes, WebSocketMessageType.Binary, endOfMessage, cancellationToken);
    }

    public void Dispose()
    {
        _deflater?.Dispose();
        _compressed?.Dispose();
        _socket.Dispose();
    }
}
