using System.Text;

namespace BriefBot.DiscordNet;

/// <summary>Discord.Net's socket, which also hands out each payload, once Discord.Net has worked it in.</summary>
/// <remarks>Discord.Net's own types leave out parts of interactions and messages, and messages in channels that it does not know.</remarks>
internal sealed class FrameSocket : IWebSocketClient
{
    private readonly IWebSocketClient _inner = DefaultWebSocketProvider.Instance();
    private readonly string _unwanted;
    private PayloadInflater _inflater = new();

    public FrameSocket(GatewayCompression compression, Func<byte[], Task> handOut)
    {
        _unwanted = compression == GatewayCompression.None ? "&compress=zlib-stream" : "\0";
        _inner.TextMessage += text => PassAsync(Encoding.UTF8.GetBytes(text));
        _inner.BinaryMessage += (bytes, index, count) => PassAsync(_inflater.Take(bytes.AsMemory(index, count)));
        _inner.Closed += error => Closed!(error);

        async Task PassAsync(byte[]? payload)
        {
            await (payload is null ? Task.CompletedTask : TextMessage!(Encoding.UTF8.GetString(payload)));
            await (payload is null ? Task.CompletedTask : handOut(payload));
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
        _inflater = new PayloadInflater();
        return _inner.ConnectAsync(host.Replace(_unwanted, string.Empty, StringComparison.Ordinal));
    }

    public Task DisconnectAsync(int closeCode = 1000) => _inner.DisconnectAsync(closeCode);

    public Task SendAsync(byte[] data, int index, int count, bool isText) => _inner.SendAsync(data, index, count, isText);

    public void Dispose() => _inner.Dispose();
}
