using BriefBot.Discord.Gateway;
using BriefBot.Trials;

namespace BriefBot.Discord.Tests.Gateway;

public sealed class ReconnectPipelineTests
{
    private static readonly ConnectionEnd Failed = new(NextStep.Resume, "a failure");

    [Fact]
    public async Task ForConnections_ThousandsOfFailures_WaitsLongerUpToTheLimitWithJitter()
    {
        var waits = await WaitsAsync(failures: 3000);

        Assert.Equal(3000, waits.Count);
        Assert.True(waits[0] < TimeSpan.FromSeconds(2));
        Assert.All(waits, wait => Assert.InRange(wait, TimeSpan.Zero, GatewayDefaults.LongestBackoff));
        Assert.True(waits.Skip(10).Average(wait => wait.TotalSeconds) > 20);
        Assert.True(waits.Take(6).Distinct().Count() > 4);
    }

    [Fact]
    public async Task ForConnections_StableConnection_EndsTheBackoff()
    {
        Assert.Empty(await WaitsAsync(failures: 0, Failed with { ReadyFor = GatewayDefaults.StableAfter }));
        Assert.Empty(await WaitsAsync(failures: 0, Failed with { WasResumed = true }));
    }

    private static async Task<List<TimeSpan>> WaitsAsync(int failures, ConnectionEnd? last = null)
    {
        var clock = new HandClock { PassesAtOnce = _ => true };
        var waits = new List<TimeSpan>();
        var pipeline = ReconnectPipeline.ForConnections(clock, new Chance(new Random(3)), (_, wait) => waits.Add(wait));
        var count = 0;
        await pipeline.ExecuteAsync(
            _ => ValueTask.FromResult(count++ < failures ? Failed : last ?? Failed with { WasResumed = true }), TestContext.Current.CancellationToken);
        return waits;
    }
}
