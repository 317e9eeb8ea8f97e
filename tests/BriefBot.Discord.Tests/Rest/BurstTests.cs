using System.Diagnostics;
using BriefBot.Discord.Gateway;
using BriefBot.Discord.Rest;
using BriefBot.Discord.Tests.Rest.Worlds;
using BriefBot.Trials;
using Microsoft.Extensions.DependencyInjection;

namespace BriefBot.Discord.Tests.Rest;

public sealed class BurstTests(ITestOutputHelper output)
{
    // A thousand are judged at the full dose alone: a machine that is busy with other things would turn the test red.
    private static readonly int Burst = Dose.Of(100, 1_000);

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Defer_ManyAtOnce_AllArriveInTime()
    {
        await using var discord = await ScriptedDiscord.StartAsync(TimeProvider.System);
        await using var services = Connect(discord);
        var rest = services.GetRequiredService<IDiscordApi>();

        for (var round = 0; round < 4; round++)
        {
            double[] times = await Task.WhenAll(Enumerable.Range(0, Burst).Select(i => TimeAsync(rest, (ulong)((round * Burst) + i + 1))));
            Array.Sort(times);
            output.WriteLine($"burst {round}: p50 {times[Burst / 2]:0.0} ms, p99 {times[Burst * 99 / 100]:0.0} ms");
            Assert.True(times[^1] < 2_900);
        }

        List<double> single = [];
        for (var i = 0; i < Burst; i++)
        {
            single.Add(await TimeAsync(rest, (ulong)(90_000 + i)));
        }

        single.Sort();
        output.WriteLine($"one at a time: p50 {single[Burst / 2]:0.00} ms, p99 {single[Burst * 99 / 100]:0.00} ms");
        Assert.Equal(5 * Burst, discord.Seen.Count);
    }

    [Fact]
    public async Task AddDiscordRest_BothPorts_AreOneClient()
    {
        await using var discord = await ScriptedDiscord.StartAsync(TimeProvider.System);
        await using var services = Connect(discord);
        Assert.Same(services.GetRequiredService<IDiscordApi>(), services.GetRequiredService<IGatewayDirectory>());
    }

    private static ServiceProvider Connect(ScriptedDiscord discord) => new ServiceCollection()
        .AddDiscordRest()
        .Configure<DiscordOptions>(options => (options.Token, options.ApiBase) = (RestWorld.BotToken, discord.ApiBase))
        .BuildServiceProvider();

    private static async Task<double> TimeAsync(IDiscordApi rest, ulong id)
    {
        var start = Stopwatch.GetTimestamp();
        await rest.DeferAsync(RestWorld.Interaction(id), isEphemeral: false, Stop);
        return Stopwatch.GetElapsedTime(start).TotalMilliseconds;
    }
}
