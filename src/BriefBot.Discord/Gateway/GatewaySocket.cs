using System.Net.WebSockets;
using BriefBot.Discord.Rest;

namespace BriefBot.Discord.Gateway;

/// <summary>A WebSocket that receives whole payloads, compressed or not, into buffers that are used again.</summary>
/// <remarks>One thread at a time receives; any sends.</remarks>
internal sealed class GatewaySocket : IDisposable
{
    private readonly ClientWebSocket _socket = new();
    private readonly SemaphoreSlim _sending = new(1);
    private readonly byte[] _piece = new byte[16 << 10];
    private readonly PayloadBuffer _payload;
    private readonly ZlibStreamInflater? _inflater;
    private readonly TimeProvider _time;

    /// <summary>Makes one.</summary>
    /// <param name="compression">How what is received is compressed.</param>
    /// <param name="payload">Where payloads are gathered.</param>
    /// <param name="time">The clock of the limits.</param>
    public GatewaySocket(GatewayCompression compression, PayloadBuffer payload, TimeProvider time)
    {
        _payload = payload;
        _payload.Clear();
        _time = time;
        _inflater = compression == GatewayCompression.ZlibStream ? new ZlibStreamInflater() : null;

        // The gateway's own heartbeats tell whether the connection lives.
        _socket.Options.KeepAliveInterval = Timeout.InfiniteTimeSpan;

        // The opening is an HTTP request too. Spacebar, for one, closes a connection that does not say whose it is.
        _socket.Options.SetRequestHeader("User-Agent", DiscordConnection.UserAgent);
    }

    /// <summary>The payload that was received last; valid until the next is received.</summary>
    public ReadOnlySpan<byte> Payload => _payload.Written;

    /// <summary>With which code Discord closed; null when it gave none.</summary>
    public int? CloseCode => _socket.CloseStatus is { } status and not WebSocketCloseStatus.Empty ? (int)status : null;

    /// <summary>The gateway's address with version, encoding and compression.</summary>
    public static Uri Complete(Uri address, GatewayCompression compression) => new UriBuilder(address)
    {
        Query = compression == GatewayCompression.ZlibStream ? "v=10&encoding=json&compress=zlib-stream" : "v=10&encoding=json",
    }.Uri;

    /// <summary>Connects.</summary>
    /// <exception cref="WebSocketException">There is no way to there, or no gateway there.</exception>
    public Task OpenAsync(Uri address, CancellationToken cancellationToken) => _socket.ConnectAsync(address, cancellationToken);

    /// <summary>Receives the next <see cref="Payload"/>.</summary>
    /// <returns>False when Discord closed the connection.</returns>
    /// <exception cref="WebSocketException">The connection broke.</exception>
    /// <exception cref="InvalidDataException">The compressed stream is damaged, or a payload is too long.</exception>
    public async ValueTask<bool> ReceiveAsync(CancellationToken cancellationToken)
    {
        _payload.Clear();
        var isInflating = false;
        while (true)
        {
            var received = await _socket.ReceiveAsync(_piece.AsMemory(), cancellationToken);
            var piece = _piece.AsMemory(0, received.Count);
            if (received.MessageType == WebSocketMessageType.Close)
            {
                return false;
            }

            if (received.MessageType == WebSocketMessageType.Binary && _inflater is not null)
            {
                isInflating = true;
                if (_inflater.Append(piece, _payload) && received.EndOfMessage)
                {
                    return true;
                }
            }
            else if (isInflating)
            {
                throw new InvalidDataException("A compressed payload was not finished.");
            }
            else
            {
                // Text is taken as it is, asked for or not.
                _payload.Append(piece.Span);
                if (received.EndOfMessage)
                {
                    return true;
                }
            }
        }
    }

    /// <summary>Sends a payload as text.</summary>
    /// <exception cref="WebSocketException">The connection broke.</exception>
    /// <exception cref="OperationCanceledException">It was ended. A send that hangs is noticed by the heartbeat.</exception>
    public async Task SendAsync(ReadOnlyMemory<byte> payload, CancellationToken cancellationToken)
    {
        await _sending.WaitAsync(cancellationToken);
        try
        {
            await _socket.SendAsync(payload, WebSocketMessageType.Text, endOfMessage: true, cancellationToken);
        }
        finally
        {
            _sending.Release();
        }
    }

    /// <summary>Says goodbye, as far as that is possible within <see cref="GatewayDefaults.CloseLimit"/>.</summary>
    /// <param name="code">The close code.</param>
    /// <param name="isReading">Whether someone still receives, and so will see Discord's close frame; otherwise it is waited for here.</param>
    /// <returns>Whether a close frame was sent.</returns>
    /// <remarks>A connection that is dropped before Discord read the frame may be reset, and the code lost.</remarks>
    public async Task<bool> TryCloseAsync(int code, bool isReading)
    {
        using var limit = new CancellationTokenSource(GatewayDefaults.CloseLimit, _time);
        try
        {
            await _sending.WaitAsync(limit.Token);
            try
            {
                await (isReading
                    ? _socket.CloseOutputAsync((WebSocketCloseStatus)code, statusDescription: null, limit.Token)
                    : _socket.CloseAsync((WebSocketCloseStatus)code, statusDescription: null, limit.Token));
                return true;
            }
            finally
            {
                _sending.Release();
            }
        }
        catch (Exception error) when (error is WebSocketException or OperationCanceledException or InvalidOperationException or IOException)
        {
            // It was never open, or is closed or broken already.
            return false;
        }
    }

    public void Dispose()
    {
        _socket.Dispose();
        _sending.Dispose();
        _inflater?.Dispose();
    }
}
