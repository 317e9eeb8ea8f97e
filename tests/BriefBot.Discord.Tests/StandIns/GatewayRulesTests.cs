using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Text.Json;
using BriefBot.StandIns.Discord;

namespace BriefBot.Discord.Tests.StandIns;

/// <summary>The stand-in's gateway against what Discord's documentation says.</summary>
public class GatewayRulesTests
{
    private static readonly DiscordStandInOptions Quick = new() { IdentifyWindow = TimeSpan.Zero };

    [Fact]
    public async Task Identify_Correct_GetsReadyThenItsServers()
    {
        await using var discord = await StartAsync();
        var (gateway, ready) = await RawGateway.LogInAsync(discord);
        using var disposing = gateway;
        var guild = await gateway.EventAsync("GUILD_CREATE");

        Assert.Equal(10, ready.GetProperty("v").GetInt32());
        Assert.True(ready.GetProperty("guilds")[0].GetProperty("unavailable").GetBoolean());
        Assert.Equal(0, ready.GetProperty("private_channels").GetArrayLength());
        Assert.StartsWith("ws://127.0.0.1", ready.GetProperty("resume_gateway_url").GetString(), StringComparison.Ordinal);
        Assert.Equal(ready.GetProperty("user").GetProperty("id").GetString(), ready.GetProperty("application").GetProperty("id").GetString());
        Assert.Equal(2, guild.GetProperty("s").GetInt32());
        Assert.Equal(2, guild.GetProperty("d").GetProperty("channels").GetArrayLength());
        Assert.Empty(discord.Violations);
    }

    [Theory]
    [InlineData("""{"op":99,"d":null}""", 4001)]
    [InlineData("""{"op":"2"}""", 4002)]
    [InlineData("not json", 4002)]
    [InlineData("""{"d":1}""", 4002)]
    [InlineData("""{"op":2,"d":{}}""", 4002)]
    [InlineData("""{"op":2,"d":{"token":"x","intents":1}}""", 4002)]
    [InlineData("""{"op":3,"d":{"status":"online"}}""", 4003)]
    [InlineData("""{"op":2,"d":{"token":"wrong","intents":1,"properties":{"os":"l","browser":"b","device":"d"}}}""", 4004)]
    [InlineData("""{"op":6,"d":{"token":"wrong","session_id":"x","seq":1}}""", 4004)]
    [InlineData("""{"op":1,"d":"x"}""", 4002)]
    public async Task Offence_BeforeIdentify_ClosesWithItsCode(string payload, int code)
    {
        await using var discord = await StartAsync();
        using var gateway = await RawGateway.ConnectAsync(discord);
        await gateway.SendAsync(payload);

        Assert.Equal(code, await gateway.EndAsync());
        Assert.NotEmpty(discord.Violations);
    }

    [Theory]
    [InlineData(1 << 15, "[0,1]", 4014)]
    [InlineData(1 << 1, "[0,1]", 4014)]
    [InlineData(1 << 30, "[0,1]", 4013)]
    [InlineData(-1, "[0,1]", 4013)]
    [InlineData(1, "[1,1]", 4010)]
    [InlineData(1, "[0]", 4010)]
    [InlineData(1, "\"0\"", 4010)]
    public async Task Identify_WrongIntentsOrShard_ClosesWithItsCode(int intents, string shard, int code)
    {
        await using var discord = await StartAsync();
        using var gateway = await RawGateway.ConnectAsync(discord);
        await gateway.SendAsync(RawGateway.Identify(discord, intents, shard: shard));

        Assert.Equal(code, await gateway.EndAsync());
    }

    [Theory]
    [InlineData("/?encoding=json")]
    [InlineData("/?v=6&encoding=json")]
    [InlineData("/?v=10&encoding=etf")]
    public async Task Connect_WrongVersionOrEncoding_Closes4012(string query)
    {
        await using var discord = await StartAsync();
        using var gateway = await RawGateway.ConnectAsync(discord, query);

        Assert.Equal(4012, await gateway.EndAsync());
    }

    [Fact]
    public async Task Identify_Twice_Closes4005()
    {
        await using var discord = await StartAsync();
        var (gateway, _) = await RawGateway.LogInAsync(discord);
        using var disposing = gateway;
        await gateway.SendAsync(RawGateway.Identify(discord));

        Assert.Equal(4005, await gateway.EndAsync());
    }

    [Fact]
    public async Task Payload_Over4096Bytes_Closes4002()
    {
        await using var discord = await StartAsync();
        using var gateway = await RawGateway.ConnectAsync(discord);
        await gateway.SendAsync($$"""{"op":1,"d":null,"x":"{{new string('x', 4096)}}"}""");

        Assert.Equal(4002, await gateway.EndAsync());
    }

    [Fact]
    public async Task Heartbeats_121InAMinute_Close4008()
    {
        await using var discord = await StartAsync();
        using var gateway = await RawGateway.ConnectAsync(discord);
        for (var beat = 0; beat < 120; beat++)
        {
            await gateway.SendAsync("""{"op":1,"d":null}""");
            await gateway.OpcodeAsync(11);
        }

        await gateway.SendAsync("""{"op":1,"d":null}""");

        Assert.Equal(4008, await gateway.EndAsync());
    }

    [Fact]
    public async Task Heartbeats_None_Closes4009()
    {
        await using var discord = await StartAsync(Quick with { HeartbeatInterval = TimeSpan.FromMilliseconds(100) });
        var (gateway, _) = await RawGateway.LogInAsync(discord);
        using var disposing = gateway;

        Assert.Equal(4009, await gateway.EndAsync());
    }

    [Fact]
    public async Task Identify_TwiceInTheWindow_GetsInvalidSession()
    {
        await using var discord = await StartAsync(new DiscordStandInOptions());
        var (first, _) = await RawGateway.LogInAsync(discord);
        using var disposing = first;
        using var second = await RawGateway.ConnectAsync(discord);
        await second.SendAsync(RawGateway.Identify(discord));

        Assert.False((await second.OpcodeAsync(9)).GetProperty("d").GetBoolean());
    }

    [Fact]
    public async Task Identify_TwoShardsOfTwoBuckets_MayBeAtOnce()
    {
        await using var discord = await StartAsync(new DiscordStandInOptions { MaxConcurrency = 2 });
        using var first = await RawGateway.ConnectAsync(discord);
        using var second = await RawGateway.ConnectAsync(discord);
        await first.SendAsync(RawGateway.Identify(discord, shard: "[0,2]"));
        await second.SendAsync(RawGateway.Identify(discord, shard: "[1,2]"));

        Assert.Equal(0, (await first.EventAsync("READY")).GetProperty("d").GetProperty("shard")[0].GetInt32());
        Assert.Equal(1, (await second.EventAsync("READY")).GetProperty("d").GetProperty("shard")[0].GetInt32());
    }

    [Fact]
    public async Task Identify_NoneLeftForTheDay_Closes4004()
    {
        await using var discord = await StartAsync(Quick with { IdentifiesPerDay = 1 });
        var (first, _) = await RawGateway.LogInAsync(discord);
        using var disposing = first;
        using var second = await RawGateway.ConnectAsync(discord);
        await second.SendAsync(RawGateway.Identify(discord));

        Assert.Equal(4004, await second.EndAsync());
    }

    [Fact]
    public async Task ZlibStream_AskedFor_IsOneStreamFlushedAfterEachMessage()
    {
        await using var discord = await StartAsync();
        using var gateway = await RawGateway.ConnectAsync(discord, "/?v=10&encoding=json&compress=zlib-stream", takesHello: false);
        var compressed = new MemoryStream();
        var hello = await gateway.ReceiveBytesAsync();
        await gateway.SendAsync(RawGateway.Identify(discord));
        var ready = await gateway.ReceiveBytesAsync();
        compressed.Write(hello);
        compressed.Write(ready);
        compressed.Position = 0;
        using var inflated = new ZLibStream(compressed, CompressionMode.Decompress);
        var text = new byte[100_000];
        var length = inflated.ReadAtLeast(text, 200, throwOnEndOfStream: false);

        Assert.Equal<byte>([0, 0, 0xff, 0xff], hello[^4..]);
        Assert.Equal<byte>([0, 0, 0xff, 0xff], ready[^4..]);
        Assert.Contains("\"READY\"", Encoding.UTF8.GetString(text, 0, length), StringComparison.Ordinal);
    }

    [Fact]
    public async Task AskForHeartbeats_Connected_SendsOpcode1()
    {
        await using var discord = await StartAsync();
        var (gateway, _) = await RawGateway.LogInAsync(discord);
        using var disposing = gateway;
        discord.AskForHeartbeats();

        Assert.Equal(JsonValueKind.Null, (await gateway.OpcodeAsync(1)).GetProperty("d").ValueKind);
    }

    [Fact]
    public async Task DuplicateAndReorder_Scripted_SequenceStaysInOrder()
    {
        await using var discord = await StartAsync();
        var (gateway, _) = await RawGateway.LogInAsync(discord);
        using var disposing = gateway;
        await gateway.EventAsync("GUILD_CREATE");
        discord.Faults.Gateway.ReorderNext(1);
        discord.Faults.Gateway.DuplicateNext(1);
        await discord.SendCommandAsync(discord.World.Reader, discord.World.General, "first", cancellationToken: TestContext.Current.CancellationToken);
        await discord.SendCommandAsync(discord.World.Reader, discord.World.General, "second", cancellationToken: TestContext.Current.CancellationToken);
        var names = new List<string>();
        for (var number = 3; number < 6; number++)
        {
            var payload = await gateway.EventAsync("INTERACTION_CREATE");
            Assert.Equal(number, payload.GetProperty("s").GetInt32());
            names.Add(payload.GetProperty("d").GetProperty("data").GetProperty("name").GetString()!);
        }

        Assert.Equal(["second", "second", "first"], names);
        Assert.Equal((1, 1), (discord.Faults.Gateway.Duplicated, discord.Faults.Gateway.Reordered));
    }

    [Fact]
    public async Task Interaction_Sent_CarriesWhatClientsNeed()
    {
        await using var discord = await StartAsync();
        var (gateway, _) = await RawGateway.LogInAsync(discord);
        using var disposing = gateway;
        var file = new BriefBot.StandIns.Discord.World.StandInFile("a.txt", "text/plain", "hello"u8.ToArray());
        var sent = await discord.SendCommandAsync(
            discord.World.Manager, discord.World.General, "index", [("file", file)], TestContext.Current.CancellationToken);
        var data = (await gateway.EventAsync("INTERACTION_CREATE")).GetProperty("d");
        var attachment = data.GetProperty("data").GetProperty("resolved").GetProperty("attachments").EnumerateObject().Single().Value;
        using var rest = new RawRest(discord);

        Assert.Equal(sent.Token, data.GetProperty("token").GetString());
        Assert.Equal(sent.Id.ToString(CultureInfo.InvariantCulture), data.GetProperty("id").GetString());
        Assert.Equal(JsonValueKind.Array, data.GetProperty("entitlements").ValueKind);
        Assert.NotEqual("0", data.GetProperty("member").GetProperty("permissions").GetString());
        Assert.Equal("hello"u8.ToArray(), await rest.DownloadAsync(attachment.GetProperty("url").GetString()!));
    }

    private static Task<DiscordStandIn> StartAsync(DiscordStandInOptions? options = null) =>
        DiscordStandIn.StartAsync(options ?? Quick, TestContext.Current.CancellationToken);
}
