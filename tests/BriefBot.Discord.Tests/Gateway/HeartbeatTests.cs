using BriefBot.Discord.Gateway;
using BriefBot.Discord.Tests.Gateway.Worlds;
using BriefBot.StandIns;
using BriefBot.Trials;

namespace BriefBot.Discord.Tests.Gateway;

public sealed class HeartbeatTests
{
    [Fact]
    public async Task Gateway_Greeted_BeatsAfterTheJitteredIntervalWithTheLastNumber()
    {
        var clock = RunningGateway.NewClock();
        await using var world = await GatewayWorld.StartAsync();
        await using var bot = new RunningGateway(world, clock, random: new SetRandom(0.9));
        var connection = await world.AcceptReadyAsync(intervalMilliseconds: 50_000);
        await bot.NextAsync();

        clock.Advance(TimeSpan.FromSeconds(44.9));
        await connection.RoundTripAsync();
        await connection.SendAsync(Payloads.Interaction(2, 500));
        await bot.NextInteractionAsync();
        clock.Advance(TimeSpan.FromSeconds(0.2));

        Assert.Equal(2, (await connection.ReceiveAsync(Opcode.Heartbeat)).GetProperty("d").GetInt64());
        clock.Advance(TimeSpan.FromSeconds(1.5));
        await connection.SendAsync("""{"op":11}""");
        await connection.RoundTripAsync();
        Assert.Equal(TimeSpan.FromSeconds(1.5), bot.Gateway.State.Latency);
        clock.Advance(TimeSpan.FromSeconds(50));
        await connection.ReceiveAsync(Opcode.Heartbeat);
    }

    [Fact]
    public async Task Gateway_AskedForABeatBeforeAnyEvent_SendsNull()
    {
        await using var world = await GatewayWorld.StartAsync();
        await using var bot = new RunningGateway(world);
        var connection = await world.AcceptGreetedAsync();

        Assert.Equal("null", (await connection.RoundTripAsync()).GetProperty("d").GetRawText());
    }

    [Fact]
    public async Task Gateway_BeatNotAcknowledged_ClosesAndResumes()
    {
        var clock = RunningGateway.NewClock();
        await using var world = await GatewayWorld.StartAsync();
        await using var bot = new RunningGateway(world, clock);
        var connection = await world.AcceptReadyAsync(intervalMilliseconds: 50_000);
        await bot.NextAsync();

        clock.Advance(TimeSpan.FromSeconds(46));
        await connection.ReceiveAsync(Opcode.Heartbeat);
        clock.Advance(TimeSpan.FromSeconds(50));

        Assert.Equal(CloseCodes.WillResume, await connection.ClosedAsync());
        var second = await world.AcceptGreetedAsync();
        Assert.Equal(Opcode.Resume, second.Greeting.GetProperty("op").GetInt32());
        Assert.Contains(bot.Logger.Lines, line => line.Contains("did not answer a heartbeat", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Gateway_FloodedWithWishesForBeats_StaysWithinTheSendLimit()
    {
        var clock = RunningGateway.NewClock();
        await using var world = await GatewayWorld.StartAsync();
        await using var bot = new RunningGateway(world, clock);
        var connection = await world.AcceptReadyAsync(intervalMilliseconds: 50_000);
        for (var i = 0; i < 300; i++)
        {
            await connection.SendAsync("""{"op":1,"d":null}""");
        }

        await connection.SendAsync(Payloads.Interaction(2, 500));
        await bot.NextAsync();
        await bot.NextInteractionAsync();
        clock.Advance(TimeSpan.FromSeconds(46));

        // The identify, what asked beats may use, and the one that was due.
        await connection.SendAsync("""{"op":7}""");
        var count = 1;
        await connection.ClosedAsync();
        while (connection.TryReceive(out _))
        {
            count++;
        }

        Assert.InRange(count, GatewayDefaults.SendsPerWindow - GatewayDefaults.SendsKeptForBeats, GatewayDefaults.SendsPerWindow);
    }

    [Fact]
    public async Task Beat_MachineSlept_DoesNotCatchUp()
    {
        var clock = new HandClock();
        var beats = 0;
        var heartbeat = new Heartbeat(
            _ =>
            {
                Interlocked.Increment(ref beats);
                return Task.CompletedTask;
            },
            clock,
            new Chance(new SetRandom(0.5)));
        using var stop = new CancellationTokenSource();
        var beating = heartbeat.BeatAsync(TimeSpan.FromSeconds(40), stop.Token);

        clock.Advance(TimeSpan.FromHours(5));
        await Patience.UntilAsync(() => Volatile.Read(ref beats) > 0, "it beat", TestContext.Current.CancellationToken);
        heartbeat.Acknowledge();
        clock.Advance(TimeSpan.FromSeconds(39));
        await Task.Yield();
        Assert.Equal(1, Volatile.Read(ref beats));
        await stop.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => beating);
    }
}
