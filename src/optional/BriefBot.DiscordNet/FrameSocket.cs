using System.Text;
using Discord.Net.WebSockets;

namespace BriefBot.DiscordNet;

/// <summary>Discord.Net's socket, which also hands out each payload, once Discord.Net has worked it in.</summary>
/// <remarks>Discord.Net's own types leave out parts of interactions and messages, and messages in channels that it does not know.</remarks>
internal sealed class FrameSocket : IWebSocketClient
{
    private readonly IWebSocketClient _inner = DefaultWebSocketProvider.Instance();
    private readonly PayloadBuffer _buffer = new();
    private readonly string _unwanted;
    private ZlibStreamInflater _inflater = new();

    public FrameSocket(GatewayCompression compression, Func<byte[], Task> handOut)
    {
        _unwanted = compression == GatewayCompression.None ? "&compress=zlib-stream" : "\0";
        _inner.TextMessage += text => PassAsync(text, Encoding.UTF8.GetBytes(text));
        _inner.BinaryMessage += async (bytes, index, count) =>
        {
            if (_inflater.Append(bytes.AsMemory(index, count), _buffer))
            {
                var payload = _buffer.Written.ToArray();
                _buffer.Clear();
                await PassAsync(Encoding.UTF8.GetString(payload), payload);
            }
        };
        _inner.Closed += error => Closed!(error);

        async Task PassAsync(string text, byte[] payload)
        {
            await TextMessage!(text);
            await handOut(payload);
        }
    }

    public event Func<string, Task>? TextMessage;

    public event Func<Exception, Task>? Closed;

    /// <summary>Not raised: payloads are inflated here.</summary>
    public event Func<byte[], int, int, Task>? BinaryMessage { add { } remove { } }

    public void SetHeader(string key, string value) => _inner.SetHeader(key, value);

    public void SetCancelToken(CancellationToken cancelToken) => _inner.SetCancelToken(cancelToken);

    public Task ConnectAsync(string host)
    {
        _inflater = new ZlibStreamInflater();
        return _inner.ConnectAsync(host.Replace(_unwanted, string.Empty, StringComparison.Ordinal));
    }

    public Task DisconnectAsync(int closeCode = 1000) => _inner.DisconnectAsync(closeCode);

    public Task SendAsync(byte[] data, int index, int count, bool isText) => _inner.SendAsync(data, index, count, isText);

    public void Dispose() => _inner.Dispose();
}
