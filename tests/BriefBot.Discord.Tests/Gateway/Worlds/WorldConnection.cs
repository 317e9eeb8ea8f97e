using System.IO.Compression;
using System.Net.Sockets;
using System.Net.WebSockets;
using System.Text;
using System.Text.Json;
using System.Threading.Channels;
using BriefBot.Discord.Gateway;
using BriefBot.StandIns;

namespace BriefBot.Discord.Tests.Gateway.Worlds;

/// <summary>The server's end of a connection.</summary>
internal sealed class WorldConnection : IDisposable
{
    private readonly WebSocket _socket;
    private readonly Socket _tcp;
    private readonly MemoryStream _compressed = new();
    private readonly ZLibStream _zlib;
    private readonly Channel<JsonElement> _received = Channel.CreateUnbounded<JsonElement>();
    private readonly TaskCompletionSource<int?> _closed = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public WorldConnection(WebSocket socket, Socket tcp, string path, string query)
    {
        (_socket, _tcp, Path, Query) = (socket, tcp, path, query);
        _zlib = new ZLibStream(_compressed, CompressionLevel.Fastest, leaveOpen: true);
    }

    public string Path { get; }

    public string Query { get; }

    /// <summary>Who the bot said it is when it opened the connection.</summary>
    public string UserAgent { get; init; } = string.Empty;

    /// <summary>What the bot said after the greeting.</summary>
    public JsonElement Greeting { get; set; }

    /// <summary>Whether payloads are sent compressed: as asked for, unless a test wants otherwise.</summary>
    public bool? Compresses { get; set; }

    public Task HelloAsync(double intervalMilliseconds = 41_250) => SendAsync(Payloads.Hello(intervalMilliseconds));

    /// <summary>The next payload that the bot sent.</summary>
    public Task<JsonElement> ReceiveAsync() => Patience.ForAsync(_received.Reader.ReadAsync().AsTask(), "the bot sent a payload");

    /// <summary>A payload that the bot sent and nobody took.</summary>
    public bool TryReceive(out JsonElement payload) => _received.Reader.TryRead(out payload);

    /// <summary>The next payload, which must have this op.</summary>
    public async Task<JsonElement> ReceiveAsync(int op)
    {
        var payload = await ReceiveAsync();
        Assert.Equal(op, payload.GetProperty("op").GetInt32());
        return payload;
    }

    /// <summary>Asks for a heartbeat and checks that it is the next thing that comes: what was sent before has been handled then.</summary>
    public async Task<JsonElement> RoundTripAsync()
    {
        await SendAsync("""{"op":1,"d":null}""");
        return await ReceiveAsync(Opcode.Heartbeat);
    }

    /// <summary>The code with which the bot closed; null when it did so without one, or the connection broke.</summary>
    public Task<int?> ClosedAsync() => Patience.ForAsync(_closed.Task, "the bot closed the connection");

    public Task SendAsync(string json) => Compresses ?? Query.Contains("zlib-stream", StringComparison.Ordinal)
        ? SendAsync(Compress(json), WebSocketMessageType.Binary)
        : SendAsync(Encoding.UTF8.GetBytes(json), WebSocketMessageType.Text);

    public Task SendAsync(ReadOnlyMemory<byte> bytes, WebSocketMessageType type) =>
        Patience.ForAsync(_socket.SendAsync(bytes, type, endOfMessage: true, CancellationToken.None).AsTask(), "the bot took what was sent");

    public byte[] Compress(string json)
    {
        _compressed.SetLength(0);
        _zlib.Write(Encoding.UTF8.GetBytes(json));
        _zlib.Flush();
        return _compressed.ToArray();
    }

    public Task CloseAsync(int code, string why = "as told") =>
        Patience.ForAsync(_socket.CloseOutputAsync((WebSocketCloseStatus)code, why, CancellationToken.None), "the bot took a close frame");

    /// <summary>Cuts the connection with a TCP reset.</summary>
    public void Reset()
    {
        try
        {
            _tcp.LingerState = new LingerOption(true, 0);
            _tcp.Close();
        }
        catch (ObjectDisposedException)
        {
            // The bot was faster.
        }
    }

    public async Task ReadAsync(CancellationToken cancellationToken)
    {
        int? code = null;
        try
        {
            var buffer = new byte[8192];
            while (true)
            {
                var count = 0;
                ValueWebSocketReceiveResult piece;
                do
                {
                    piece = await _socket.ReceiveAsync(buffer.AsMemory(count), cancellationToken);
                    count += piece.Count;
                }
                while (!piece.EndOfMessage);

                if (piece.MessageType == WebSocketMessageType.Close)
                {
                    code = (int?)_socket.CloseStatus;
                    await _socket.CloseOutputAsync(WebSocketCloseStatus.NormalClosure, null, cancellationToken);
                    break;
                }

                Assert.InRange(count, 1, 4096);
                _received.Writer.TryWrite(JsonDocument.Parse(buffer.AsMemory(0, count)).RootElement.Clone());
            }
        }
        catch (Exception error) when (error is WebSocketException or OperationCanceledException or IOException or ObjectDisposedException or InvalidOperationException)
        {
            // The connection is over, one way or another.
        }

        _received.Writer.TryComplete();
        _closed.TrySetResult(code);
    }

    public void Dispose()
    {
        _zlib.Dispose();
        _compressed.Dispose();
    }
}
