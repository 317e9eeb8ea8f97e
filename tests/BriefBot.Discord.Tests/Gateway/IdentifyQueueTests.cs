using BriefBot.Discord.Gateway;
using BriefBot.Discord.Tests.Gateway.Worlds;
using BriefBot.Trials;
using Microsoft.Extensions.Logging.Abstractions;

namespace BriefBot.Discord.Tests.Gateway;

public sealed class IdentifyQueueTests
{
    [Fact]
    public async Task Enter_SixteenShardsInFourBuckets_StartFourByFourInOrder()
    {
        var clock = new HandClock();
        using var address = Address(clock, concurrency: 4);
        var queue = new IdentifyQueue(address, clock);
        var started = new List<(int Shard, DateTimeOffset At)>();
        var begin = clock.GetUtcNow();
        var running = Enumerable.Range(0, 16).Select(StartAsync).ToList();

        for (var step = 0; step < 3000 && running.Any(task => !task.IsCompleted); step++)
        {
            clock.Advance(TimeSpan.FromMilliseconds(100));
            await Task.Delay(1, TestContext.Current.CancellationToken);
        }

        await Task.WhenAll(running);
        foreach (var bucket in started.GroupBy(start => start.Shard % 4))
        {
            Assert.Equal(bucket.Select(start => start.Shard).Order(), bucket.Select(start => start.Shard));
            Assert.All(bucket.Zip(bucket.Skip(1)), pair => Assert.True(pair.Second.At - pair.First.At >= TimeSpan.FromSeconds(5)));
        }

        Assert.Equal(4, started.Count(start => start.At - begin < TimeSpan.FromSeconds(5)));

        async Task StartAsync(int shard)
        {
            using var turn = await queue.EnterAsync(new ShardId(shard, 16), _ => { }, TestContext.Current.CancellationToken);
            lock (started)
            {
                started.Add((shard, clock.GetUtcNow()));
            }

            turn.Use();
        }
    }

    [Fact]
    public async Task Enter_TurnNotUsed_CostsNeitherTimeNorASession()
    {
        var clock = new HandClock();
        using var address = Address(clock, left: 1);
        var queue = new IdentifyQueue(address, clock);

        for (var i = 0; i < 3; i++)
        {
            using var turn = await queue.EnterAsync(new ShardId(0, 1), _ => { }, TestContext.Current.CancellationToken);
        }

        Assert.Equal(clock.GetUtcNow(), new HandClock().GetUtcNow());
    }

    [Fact]
    public async Task Enter_DayUsedUp_WaitsForTheResetAndSaysSo()
    {
        var clock = new HandClock();
        var asked = 0;
        var directory = new SetDirectory(_ => Info(left: ++asked == 1 ? 0 : 1000));
        using var address = new GatewayAddress(directory, await directory.LookUpAsync(TestContext.Current.CancellationToken), clock, NullLogger.Instance);
        var queue = new IdentifyQueue(address, clock);
        var problem = string.Empty;

        var entering = queue.EnterAsync(new ShardId(0, 1), text => problem = text, TestContext.Current.CancellationToken);

        Assert.False(entering.IsCompleted);
        Assert.Equal("Discord allows no new session before 2026-02-01 11:30 UTC: all 1000 of the day are used up.", problem);
        clock.Advance(TimeSpan.FromHours(2.9));
        Assert.False(entering.IsCompleted);
        clock.Advance(TimeSpan.FromHours(0.1));
        (await entering.WaitAsync(TimeSpan.FromSeconds(20), TestContext.Current.CancellationToken)).Dispose();
        Assert.Equal(2, asked);
    }

    private static GatewayAddress Address(HandClock clock, int left = 1000, int concurrency = 1) =>
        new(new SetDirectory(_ => Info(left, concurrency)), Info(left, concurrency), clock, NullLogger.Instance);

    private static GatewayInfo Info(int left, int concurrency = 1) =>
        new(new Uri("wss://gateway.example"), 1, 1000, left, TimeSpan.FromHours(3), concurrency);
}
