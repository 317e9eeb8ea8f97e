using System.Net.WebSockets;
using System.Text;
using BriefBot.Discord.Gateway;
using BriefBot.Discord.Tests.Gateway.Worlds;
using BriefBot.Trials;

namespace BriefBot.Discord.Tests.Gateway;

public sealed class EventTests
{
    [Fact]
    public async Task Gateway_DoubledAndReorderedEvents_HandsEachOutOnce()
    {
        await using var world = await GatewayWorld.StartAsync();
        await using var bot = new RunningGateway(world);
        var connection = await world.AcceptReadyAsync();
        await bot.NextAsync();
        foreach (var sequence in (int[])[2, 2, 5, 3, 5, 4, 3, 6, 2, 1])
        {
            await connection.SendAsync(Payloads.Interaction(sequence, 500 + sequence));
        }

        Assert.Equal(6, (await connection.RoundTripAsync()).GetProperty("d").GetInt64());
        var ids = new List<ulong>();
        while (bot.Gateway.Events.TryRead(out var next))
        {
            ids.Add(Assert.IsType<DiscordEvent.InteractionCreated>(next).Interaction.Id.Value);
        }

        Assert.Equal([502UL, 505, 503, 504, 506], ids);
    }

    [Theory]
    [InlineData("""{"t":"INTERACTION_CREATE","s":2,"op":0,"d":null}""")]
    [InlineData("""{"t":"INTERACTION_CREATE","s":2,"op":0,"d":{"id":"x","token":"t","type":2,"application_id":"1"}}""")]
    [InlineData("""{"t":"INTERACTION_CREATE","s":2,"op":0,"d":{"id":"1","type":2,"application_id":"1"}}""")]
    [InlineData("""{"t":"INTERACTION_CREATE","s":2,"op":0,"d":{"id":"1","token":"t","type":"2","application_id":"1"}}""")]
    [InlineData("""{"t":"MESSAGE_CREATE","s":2,"op":0,"d":{"id":"1","channel_id":"1","content":"x"}}""")]
    [InlineData("""{"t":"MESSAGE_CREATE","s":2,"op":0,"d":[]}""")]
    [InlineData("""{"t":"MESSAGE_CREATE","s":2,"op":0}""")]
    [InlineData("""{"t":"READY","s":2,"op":0,"d":7}""")]
    [InlineData("""{"t":"GUILD_CREATE","s":2,"op":0,"d":{"id":"1","members":[{}]}}""")]
    [InlineData("""{"t":"SOMETHING_NEW","s":2,"op":0,"d":7}""")]
    public async Task Gateway_MalformedOrUnknownEvent_IsSkippedForGood(string payload)
    {
        await using var world = await GatewayWorld.StartAsync();
        await using var bot = new RunningGateway(world);
        var connection = await world.AcceptReadyAsync();
        await bot.NextAsync();

        await connection.SendAsync(payload);

        Assert.Equal(2, (await connection.RoundTripAsync()).GetProperty("d").GetInt64());
        await connection.SendAsync(Payloads.Interaction(3, 501));
        Assert.Equal(501UL, await bot.NextInteractionAsync());
    }

    [Theory]
    [InlineData("not json at all")]
    [InlineData("")]
    [InlineData("""{"t":"INTERACTION_CREATE","s":2,"op":0,"d":{"id":"500" """)]
    [InlineData("""{"op":10,"d":{}}""")]
    [InlineData("""{"op":99,"d":{}}""")]
    public async Task Gateway_PayloadThatIsNone_IsSkippedAndReplayedOnAResume(string payload)
    {
        await using var world = await GatewayWorld.StartAsync();
        await using var bot = new RunningGateway(world);
        var connection = await world.AcceptReadyAsync();
        await bot.NextAsync();

        await connection.SendAsync(Encoding.UTF8.GetBytes(payload), WebSocketMessageType.Text);
        await connection.SendAsync(Payloads.Interaction(3, 501));

        Assert.Equal(501UL, await bot.NextInteractionAsync());
        connection.Reset();
        var second = await world.AcceptGreetedAsync();
        Assert.Equal(1, second.Greeting.GetProperty("d").GetProperty("seq").GetInt64());
        await second.SendAsync(Payloads.Interaction(2, 500));
        await second.SendAsync(Payloads.Interaction(3, 501));
        await second.SendAsync(Payloads.Interaction(4, 502));
        Assert.Equal(500UL, await bot.NextInteractionAsync());
        Assert.Equal(502UL, await bot.NextInteractionAsync());
    }

    [Fact]
    public async Task Gateway_DamagedCompressedStream_ClosesAndResumes()
    {
        await using var world = await GatewayWorld.StartAsync();
        await using var bot = new RunningGateway(world);
        var connection = await world.AcceptReadyAsync();
        await bot.NextAsync();

        await connection.SendAsync(Enumerable.Repeat((byte)0xFF, 300).ToArray(), WebSocketMessageType.Binary);

        Assert.Equal(CloseCodes.WillResume, await connection.ClosedAsync());
        Assert.Equal(Opcode.Resume, (await world.AcceptGreetedAsync()).Greeting.GetProperty("op").GetInt32());
    }

    [Fact]
    public async Task Gateway_CompressedPayloadOverSeveralMessages_IsOne()
    {
        await using var world = await GatewayWorld.StartAsync();
        await using var bot = new RunningGateway(world);
        var connection = await world.AcceptReadyAsync();
        await bot.NextAsync();

        var bytes = connection.Compress(Payloads.Interaction(2, 500));
        await connection.SendAsync(bytes.AsMemory(0, 40), WebSocketMessageType.Binary);
        await connection.SendAsync(bytes.AsMemory(40), WebSocketMessageType.Binary);

        Assert.Equal(500UL, await bot.NextInteractionAsync());
    }

    [Fact]
    public async Task Gateway_MessagesByBots_AreNotHandedOut()
    {
        await using var world = await GatewayWorld.StartAsync();
        await using var bot = new RunningGateway(world);
        var connection = await world.AcceptReadyAsync();
        await bot.NextAsync();

        await connection.SendAsync(Payloads.Message(2, 600, byBot: true));
        await connection.SendAsync(Payloads.Message(3, 601));

        var message = Assert.IsType<DiscordEvent.MessageCreated>(await bot.NextAsync()).Message;
        Assert.Equal((601UL, "<@77> what happened?"), (message.Id.Value, message.Content));
    }

    [Fact]
    public async Task Gateway_NobodyReads_GoesOnBeatingAndFetchesAllLater()
    {
        const int Events = 400;
        var clock = RunningGateway.NewClock();
        await using var world = await GatewayWorld.StartAsync();
        await using var bot = new RunningGateway(world, clock, queueLength: 50);
        var connection = await world.AcceptReadyAsync(intervalMilliseconds: 50_000);
        for (var sequence = 2; sequence <= Events; sequence++)
        {
            await connection.SendAsync(Payloads.Interaction(sequence, 1000 + sequence));
        }

        // Acknowledgements are read, though the queue is full: three beats, and the connection lives.
        for (var beat = 0; beat < 3; beat++)
        {
            clock.Advance(TimeSpan.FromSeconds(50));
            await connection.ReceiveAsync(Opcode.Heartbeat);
            await connection.SendAsync("""{"op":11}""");
            await connection.RoundTripAsync();
        }

        Assert.False(bot.Gateway.State.IsReady);
        Assert.Contains("More events arrive", bot.Gateway.State.Problem, StringComparison.Ordinal);

        // Discord's part: it replays what was not handed out, again and again, until all of it was.
        using var stop = new CancellationTokenSource();
        var replaying = ReplayAsync(world, clock, Events, stop.Token);
        Assert.IsType<DiscordEvent.SessionStarted>(await bot.NextAsync());
        for (var sequence = 2; sequence <= Events; sequence++)
        {
            Assert.Equal(1000UL + (ulong)sequence, await bot.NextInteractionAsync());
        }

        await bot.StateAsync(state => state.IsReady);
        await stop.CancelAsync();
        await replaying;
    }

    private static async Task ReplayAsync(GatewayWorld world, HandClock clock, int last, CancellationToken stop)
    {
        while (!stop.IsCancellationRequested)
        {
            clock.Advance(GatewayDefaults.LagPoll);
            await Task.Delay(1, CancellationToken.None);
            if (world.TryAccept() is not { } connection)
            {
                continue;
            }

            await connection.HelloAsync(50_000);
            var resume = await connection.ReceiveAsync(Opcode.Resume);
            for (var sequence = resume.GetProperty("d").GetProperty("seq").GetInt32() + 1; sequence <= last; sequence++)
            {
                await connection.SendAsync(Payloads.Interaction(sequence, 1000 + sequence));
            }

            await connection.SendAsync(Payloads.Resumed);
        }
    }
}
