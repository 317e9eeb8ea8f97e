using System.Net.WebSockets;
using System.Text;
using System.Text.Json;
using BriefBot.StandIns;
using BriefBot.StandIns.Discord;

namespace BriefBot.Discord.Tests.StandIns;

/// <summary>A bare client of the gateway, which can do everything wrong.</summary>
internal sealed class RawGateway : IDisposable
{
    private readonly ClientWebSocket _socket = new();
    private readonly byte[] _buffer = new byte[1 << 20];

    public int? ClosedWith => (int?)_socket.CloseStatus;

    public static async Task<RawGateway> ConnectAsync(
        DiscordStandIn discord, string query = "/?v=10&encoding=json", bool takesHello = true)
    {
        var gateway = new RawGateway();
        var address = discord.Address.Replace("http://", "ws://", StringComparison.Ordinal);
        await Patience.ForAsync(gateway._socket.ConnectAsync(new Uri(address + query), TestContext.Current.CancellationToken), "the gateway let a client in");
        if (takesHello)
        {
            Assert.Equal(10, (await gateway.ReceiveAsync()).GetProperty("op").GetInt32());
        }

        return gateway;
    }

    /// <summary>Connects and identifies, and returns READY's body.</summary>
    public static async Task<(RawGateway Gateway, JsonElement Ready)> LogInAsync(DiscordStandIn discord, int intents = 4609)
    {
        var gateway = await ConnectAsync(discord);
        await gateway.SendAsync(Identify(discord, intents));
        var ready = await gateway.EventAsync("READY");
        return (gateway, ready.GetProperty("d"));
    }

    public static string Identify(DiscordStandIn discord, int intents = 4609, string? token = null, string shard = "[0,1]") =>
        $$$"""{"op":2,"d":{"token":"{{{token ?? discord.Token}}}","intents":{{{intents}}},"shard":{{{shard}}},"properties":{"os":"linux","browser":"raw","device":"raw"} } }""";

    public static string Resume(DiscordStandIn discord, JsonElement ready, long sequence) =>
        $$$"""{"op":6,"d":{"token":"{{{discord.Token}}}","session_id":"{{{ready.GetProperty("session_id")}}}","seq":{{{sequence}}} } }""";

    public Task SendAsync(string text) =>
        _socket.SendAsync(Encoding.UTF8.GetBytes(text), WebSocketMessageType.Text, endOfMessage: true, TestContext.Current.CancellationToken);

    public async Task<JsonElement> ReceiveAsync()
    {
        var bytes = await ReceiveBytesAsync();
        Assert.True(bytes.Length > 0, $"closed with {ClosedWith}");
        using var document = JsonDocument.Parse(bytes);
        return document.RootElement.Clone();
    }

    public async Task<byte[]> ReceiveBytesAsync()
    {
        var filled = 0;
        while (true)
        {
            var part = await Patience.ForAsync(
                _socket.ReceiveAsync(_buffer.AsMemory(filled), TestContext.Current.CancellationToken).AsTask(), "the gateway sent something");
            filled += part.Count;
            if (part.EndOfMessage)
            {
                return part.MessageType == WebSocketMessageType.Close ? [] : _buffer[..filled];
            }
        }
    }

    /// <summary>Reads on to an event, and returns its whole payload.</summary>
    public async Task<JsonElement> EventAsync(string name)
    {
        while (true)
        {
            var payload = await ReceiveAsync();
            if (payload.TryGetProperty("t", out var type) && type.ValueEquals(name))
            {
                return payload;
            }
        }
    }

    public async Task<JsonElement> OpcodeAsync(int opcode)
    {
        while (true)
        {
            var payload = await ReceiveAsync();
            if (payload.GetProperty("op").GetInt32() == opcode)
            {
                return payload;
            }
        }
    }

    /// <summary>Reads on to the end, and returns the code.</summary>
    public async Task<int?> EndAsync()
    {
        while ((await ReceiveBytesAsync()).Length > 0)
        {
        }

        return ClosedWith;
    }

    public Task CloseAsync(int code) =>
        _socket.CloseOutputAsync((WebSocketCloseStatus)code, null, TestContext.Current.CancellationToken);

    public void Abort() => _socket.Abort();

    public void Dispose() => _socket.Dispose();
}
