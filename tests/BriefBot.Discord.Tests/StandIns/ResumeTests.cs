using BriefBot.StandIns;
using BriefBot.StandIns.Discord;
using BriefBot.StandIns.Discord.Faults;
using BriefBot.StandIns.Discord.Gateway;

namespace BriefBot.Discord.Tests.StandIns;

/// <summary>Sessions outlive connections, within limits.</summary>
public class ResumeTests
{
    private static readonly DiscordStandInOptions Quick = new() { IdentifyWindow = TimeSpan.Zero };

    [Fact]
    public async Task Resume_AfterReset_ReplaysWhatWasMissedThenResumed()
    {
        await using var discord = await DiscordStandIn.StartAsync(Quick, Token);
        var (first, ready) = await RawGateway.LogInAsync(discord);
        await first.EventAsync("GUILD_CREATE");
        first.Abort();
        first.Dispose();
        var sent = await discord.SendCommandAsync(discord.World.Reader, discord.World.General, "ask", cancellationToken: Token);
        using var second = await RawGateway.ConnectAsync(discord, "/resume?v=10&encoding=json");
        await second.SendAsync(RawGateway.Resume(discord, ready, 2));
        var missed = await second.EventAsync("INTERACTION_CREATE");
        var resumed = await second.EventAsync("RESUMED");

        Assert.Equal(sent.Token, missed.GetProperty("d").GetProperty("token").GetString());
        Assert.Equal((3, 4), (missed.GetProperty("s").GetInt32(), resumed.GetProperty("s").GetInt32()));
        Assert.Equal((1, 1), (discord.Identifies, discord.Resumes));
    }

    [Fact]
    public async Task Resume_SequenceFromTheFuture_Closes4007()
    {
        await using var discord = await DiscordStandIn.StartAsync(Quick, Token);
        var (first, ready) = await RawGateway.LogInAsync(discord);
        first.Dispose();
        using var second = await RawGateway.ConnectAsync(discord);
        await second.SendAsync(RawGateway.Resume(discord, ready, 1000));

        Assert.Equal(CloseCode.InvalidSequence, await second.EndAsync());
    }

    [Theory]
    [InlineData(1000)]
    [InlineData(1001)]
    public async Task Resume_AfterTheClientEndedIt_GetsInvalidSession(int code)
    {
        await using var discord = await DiscordStandIn.StartAsync(Quick, Token);
        var (first, ready) = await RawGateway.LogInAsync(discord);
        await first.CloseAsync(code);
        await first.EndAsync();
        first.Dispose();
        await GoneAsync(discord);
        using var second = await RawGateway.ConnectAsync(discord);
        await second.SendAsync(RawGateway.Resume(discord, ready, 1));

        Assert.False((await second.OpcodeAsync(9)).GetProperty("d").GetBoolean());
    }

    [Fact]
    public async Task Resume_MoreMissedThanIsKept_GetsInvalidSession()
    {
        await using var discord = await DiscordStandIn.StartAsync(Quick with { ResumeBuffer = 3 }, Token);
        var (first, ready) = await RawGateway.LogInAsync(discord);
        first.Dispose();
        for (var count = 0; count < 5; count++)
        {
            await discord.SendCommandAsync(discord.World.Reader, discord.World.General, "ask", cancellationToken: Token);
        }

        using var second = await RawGateway.ConnectAsync(discord);
        await second.SendAsync(RawGateway.Resume(discord, ready, 2));

        Assert.False((await second.OpcodeAsync(9)).GetProperty("d").GetBoolean());
    }

    [Fact]
    public async Task Resume_AfterTheSessionTimedOut_Closes4009()
    {
        await using var discord = await DiscordStandIn.StartAsync(Quick with { SessionTimeout = TimeSpan.FromSeconds(1) }, Token);
        var (first, ready) = await RawGateway.LogInAsync(discord);
        first.Dispose();
        await GoneAsync(discord);
        await Task.Delay(1200, Token);
        using var second = await RawGateway.ConnectAsync(discord);
        await second.SendAsync(RawGateway.Resume(discord, ready, 1));

        Assert.Equal(CloseCode.SessionTimedOut, await second.EndAsync());
    }

    [Theory]
    [InlineData(Disconnect.CloseWithoutCode, null)]
    [InlineData(Disconnect.GoingAway, 1001)]
    [InlineData(Disconnect.UnknownError, 4000)]
    [InlineData(Disconnect.DecodeError, 4002)]
    [InlineData(Disconnect.RateLimited, 4008)]
    public async Task DisconnectAll_Resumable_KeepsTheSession(Disconnect kind, int? code)
    {
        await using var discord = await DiscordStandIn.StartAsync(Quick, Token);
        var (first, ready) = await RawGateway.LogInAsync(discord);
        await first.EventAsync("GUILD_CREATE");
        Assert.Equal(1, discord.DisconnectAll(kind));
        var ended = await first.EndAsync();
        first.Dispose();
        using var second = await RawGateway.ConnectAsync(discord);
        await second.SendAsync(RawGateway.Resume(discord, ready, 2));
        await second.EventAsync("RESUMED");

        // .NET's client reads a close frame without a code as 1000.
        Assert.Equal(code ?? CloseCode.Normal, ended);
    }

    [Theory]
    [InlineData(Disconnect.InvalidSequence, 4007)]
    [InlineData(Disconnect.SessionTimedOut, 4009)]
    public async Task DisconnectAll_Ending_DropsTheSession(Disconnect kind, int code)
    {
        await using var discord = await DiscordStandIn.StartAsync(Quick, Token);
        var (first, ready) = await RawGateway.LogInAsync(discord);
        await first.EventAsync("GUILD_CREATE");
        discord.DisconnectAll(kind);
        Assert.Equal(code, await first.EndAsync());
        first.Dispose();
        await GoneAsync(discord);
        using var second = await RawGateway.ConnectAsync(discord);
        await second.SendAsync(RawGateway.Resume(discord, ready, 2));

        Assert.False((await second.OpcodeAsync(9)).GetProperty("d").GetBoolean());
    }

    [Theory]
    [InlineData(Disconnect.AskToReconnect, 7)]
    [InlineData(Disconnect.InvalidSession, 9)]
    [InlineData(Disconnect.InvalidSessionResumable, 9)]
    public async Task DisconnectAll_ByOpcode_SendsIt(Disconnect kind, int opcode)
    {
        await using var discord = await DiscordStandIn.StartAsync(Quick, Token);
        var (gateway, ready) = await RawGateway.LogInAsync(discord);
        using var disposing = gateway;
        discord.DisconnectAll(kind);
        var payload = await gateway.OpcodeAsync(opcode);
        if (kind == Disconnect.InvalidSessionResumable)
        {
            Assert.True(payload.GetProperty("d").GetBoolean());
            await gateway.SendAsync(RawGateway.Resume(discord, ready, 2));
            await gateway.EventAsync("RESUMED");
        }
    }

    [Fact]
    public async Task DropAcknowledgements_On_HeartbeatsGoUnanswered()
    {
        await using var discord = await DiscordStandIn.StartAsync(Quick, Token);
        var (gateway, _) = await RawGateway.LogInAsync(discord);
        using var disposing = gateway;
        discord.Faults.Gateway.DropAcknowledgements = true;
        await gateway.SendAsync("""{"op":1,"d":2}""");
        await discord.SendCommandAsync(discord.World.Reader, discord.World.General, "ask", cancellationToken: Token);

        // What comes next is the command, not an acknowledgement.
        await gateway.EventAsync("GUILD_CREATE");
        Assert.Equal(0, (await gateway.ReceiveAsync()).GetProperty("op").GetInt32());
    }

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private static Task GoneAsync(DiscordStandIn discord) =>
        Patience.UntilAsync(() => discord.ConnectedSessions == 0, "the client was seen to be gone", Token);
}
