using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net.WebSockets;
using BriefBot.Discord.Gateway;
using BriefBot.Discord.Tests.Gateway.Worlds;
using BriefBot.Trials;

namespace BriefBot.Discord.Tests.Gateway.Trials;

/// <summary>Hundreds of disconnects of all kinds, with events all along: each is delivered once, and identifies stay within the limits.</summary>
public sealed class DisconnectTrial(ITestOutputHelper output)
{
    private enum Kind
    {
        Reset,
        ResetInTheReplay,
        Close1000,
        Close1001,
        Close4000,
        Close4007,
        Close4009,
        Op7,
        Op9True,
        Op9False,
        MissedAcknowledgement,
        GarbageFrame,
        CutZlibStream,
    }

    [Fact]
    public async Task Gateway_DisconnectsOfAllKinds_DeliversEachEventOnce()
    {
        var rounds = Dose.Of(52, 520);
        var random = new Random(11);
        var clock = RunningGateway.NewClock();
        await using var world = await GatewayWorld.StartAsync();
        await using var bot = new RunningGateway(world, clock);
        var counts = new ConcurrentDictionary<ulong, int>();
        var reading = ReadAsync(bot, counts);
        var discord = new ReplayingDiscord(world, clock, random);
        await discord.TakeUpAsync(0);
        var watch = Stopwatch.StartNew();
        var newSessions = 1;
        for (var round = 0; round < rounds; round++)
        {
            var kind = (Kind)(round % Enum.GetValues<Kind>().Length);
            await discord.SendEventsAsync(random.Next(1, 40));
            newSessions += await DisconnectAsync(kind, discord, clock) ? 1 : 0;
            await discord.TakeUpAsync(eventsMeanwhile: random.Next(1, 10));
        }

        await discord.Connection.RoundTripAsync();
        watch.Stop();
        await bot.StopAsync();
        await reading;

        Assert.Equal(discord.LastId, counts.Count);
        Assert.All(counts, count => Assert.Equal(1, count.Value));
        Assert.Equal(newSessions, discord.Identifies.Count);
        Assert.All(discord.Identifies.Zip(discord.Identifies.Skip(1)), pair => Assert.True(pair.Second - pair.First >= TimeSpan.FromSeconds(5)));
        output.WriteLine(
            $"{rounds} disconnects of {Enum.GetValues<Kind>().Length} kinds in {watch.Elapsed.TotalSeconds:0.0} s; {discord.LastId} events delivered once; "
            + $"{discord.Repeated} doubled or out of order; {discord.Identifies.Count} identifies; {discord.Resumes} resumes");
    }

    /// <returns>Whether it ends the session.</returns>
    private static async Task<bool> DisconnectAsync(Kind kind, ReplayingDiscord discord, HandClock clock)
    {
        var connection = discord.Connection;
        switch (kind)
        {
            case Kind.Reset:
                connection.Reset();
                return false;
            case Kind.ResetInTheReplay:
                discord.CutsReplay = true;
                connection.Reset();
                return false;
            case Kind.Close1000:
                await connection.CloseAsync(1000);
                return false;
            case Kind.Close1001:
                await connection.CloseAsync(1001);
                return false;
            case Kind.Close4000:
                await connection.CloseAsync(4000);
                return false;
            case Kind.Op7:
                await connection.SendAsync("""{"op":7,"d":null}""");
                return false;
            case Kind.Op9True:
                await connection.SendAsync("""{"op":9,"d":true}""");
                return false;
            case Kind.MissedAcknowledgement:
                // The clock may leap once the session is up: before, the leap would exceed the limits on starting it.
                await connection.RoundTripAsync();
                clock.Advance(ReplayingDiscord.Interval);
                await connection.ReceiveAsync(Opcode.Heartbeat);
                clock.Advance(ReplayingDiscord.Interval);
                return false;
            case Kind.GarbageFrame:
                await connection.SendAsync(Enumerable.Repeat((byte)0xFF, 200).ToArray(), WebSocketMessageType.Binary);
                return false;
            case Kind.CutZlibStream:
                var payload = connection.Compress(discord.Record());
                await connection.SendAsync(payload.AsMemory(0, payload.Length / 2), WebSocketMessageType.Binary);
                connection.Reset();
                return false;
            default:
                // What Discord has not delivered when it ends a session is lost; so it has delivered everything here.
                await connection.RoundTripAsync();
                await (kind == Kind.Op9False
                    ? connection.SendAsync("""{"op":9,"d":false}""")
                    : connection.CloseAsync(kind == Kind.Close4007 ? 4007 : 4009));
                return true;
        }
    }

    private static async Task ReadAsync(RunningGateway bot, ConcurrentDictionary<ulong, int> counts)
    {
        await foreach (var discordEvent in bot.Gateway.Events.ReadAllAsync(CancellationToken.None))
        {
            if (discordEvent is DiscordEvent.InteractionCreated created)
            {
                counts.AddOrUpdate(created.Interaction.Id.Value, 1, (_, count) => count + 1);
            }
        }
    }
}
