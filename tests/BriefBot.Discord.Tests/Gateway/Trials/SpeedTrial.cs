using System.Diagnostics;
using System.Net.WebSockets;
using System.Text;
using BriefBot.Discord.Gateway;
using BriefBot.Discord.Tests.Gateway.Worlds;
using BriefBot.Discord.Wire;
using Microsoft.Extensions.Logging.Abstractions;

namespace BriefBot.Discord.Tests.Gateway.Trials;

/// <summary>What an event costs on its way from the socket to the queue. Times are told, not judged: machines differ. Memory is judged.</summary>
public sealed class SpeedTrial(ITestOutputHelper output)
{
    private const int Burst = 1000;

    [Fact]
    public void Dispatch_Burst_IsReadInMillisecondsAndWithoutCopies()
    {
        var payloads = Enumerable.Range(2, Burst).Select(i => Encoding.UTF8.GetBytes(Payloads.Interaction(i, i))).ToArray();
        var best = TimeSpan.MaxValue;
        var bytes = 0L;
        for (var round = 0; round < 20; round++)
        {
            var dispatcher = Dispatcher(out _);
            var before = GC.GetAllocatedBytesForCurrentThread();
            var watch = Stopwatch.GetTimestamp();
            foreach (var payload in payloads)
            {
                dispatcher.Dispatch(PayloadReader.Read(payload));
            }

            best = new[] { best, Stopwatch.GetElapsedTime(watch) }.Min();
            bytes = (GC.GetAllocatedBytesForCurrentThread() - before) / Burst;
        }

        output.WriteLine($"{Burst} interactions of {payloads[0].Length} bytes: {best.TotalMilliseconds:0.00} ms, {bytes} bytes each");
        Assert.InRange(bytes, 1, 6000);
    }

    [Fact]
    public void Dispatch_EventThatDoesNotMatter_AllocatesNothing()
    {
        var payloads = Enumerable.Range(2, Burst).Select(i => Encoding.UTF8.GetBytes(
            $$"""{"t":"GUILD_CREATE","s":{{i}},"op":0,"d":{"id":"1","members":[{"user":{"id":"2"} }] } }""")).ToArray();
        var dispatcher = Dispatcher(out var session);
        dispatcher.Dispatch(PayloadReader.Read(payloads[0]));
        var before = GC.GetAllocatedBytesForCurrentThread();
        foreach (var payload in payloads)
        {
            dispatcher.Dispatch(PayloadReader.Read(payload));
        }

        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
        Assert.Equal(Burst + 1, session.Sequences.Last);
    }

    [Fact]
    public async Task Gateway_BurstOverTheSocket_TellsItsTime()
    {
        await using var world = await GatewayWorld.StartAsync();
        await using var bot = new RunningGateway(world);
        var connection = await world.AcceptReadyAsync();
        await bot.NextAsync();
        var sequence = 1;
        for (var round = 0; round < 5; round++)
        {
            var frames = Enumerable.Range(0, Burst).Select(_ => connection.Compress(Payloads.Interaction(++sequence, sequence))).ToList();
            var watch = Stopwatch.StartNew();
            var sending = Task.Run(
                async () =>
                {
                    foreach (var frame in frames)
                    {
                        await connection.SendAsync(frame, WebSocketMessageType.Binary);
                    }
                },
                TestContext.Current.CancellationToken);
            for (var i = 0; i < Burst; i++)
            {
                await bot.NextInteractionAsync();
            }

            await sending;
            output.WriteLine($"{Burst} over the socket, compressed: {watch.Elapsed.TotalMilliseconds:0.0} ms");
        }

        var times = new List<double>();
        for (var i = 0; i < Burst; i++)
        {
            var frame = connection.Compress(Payloads.Interaction(++sequence, sequence));
            var watch = Stopwatch.GetTimestamp();
            await connection.SendAsync(frame, WebSocketMessageType.Binary);
            await bot.NextInteractionAsync();
            times.Add(Stopwatch.GetElapsedTime(watch).TotalMicroseconds);
        }

        times.Sort();
        output.WriteLine($"one at a time, sent to read: p50 {times[Burst / 2]:0} µs, p99 {times[Burst * 99 / 100]:0} µs");
    }

    private static EventDispatcher Dispatcher(out Session session)
    {
        session = new Session();
        var gateway = new Uri("wss://gateway.example");
        session.Begin(new Ready("one", null, new User(new Snowflake(7), "bot"), null), gateway);
        session.Sequences.Begin(1);
        return new EventDispatcher(new ShardId(0, 1), session, gateway, new EventQueue(GatewayDefaults.QueueLength), NullLogger.Instance);
    }
}
