using System.Diagnostics;
using BriefBot.Discord.Tests.Handling.Worlds;
using BriefBot.Discord.Tests.Trials.Worlds;
using BriefBot.StandIns;
using BriefBot.StandIns.Discord;
using BriefBot.StandIns.Discord.Faults;
using BriefBot.StandIns.Discord.Rest;
using BriefBot.Trials;

namespace BriefBot.Discord.Tests.Trials;

/// <summary>The whole bot while a fifth of Discord's replies is wrong: refused, broken off, cut, or a proxy's page.</summary>
public sealed class RestFaultTrial(ITestOutputHelper output)
{
    private static readonly RestFault[] Kinds = [.. Enum.GetValues<RestFaultKind>().Select(kind => kind.ToFault())];

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Bot_RestFaultsOfAllKinds_AnswersEachCommandAndMentionOnce()
    {
        var count = Dose.Of(150, 5_000);
        await using var bot = await BotWorld.StartAsync(
            standIn: new DiscordStandInOptions
            {
                RateLimits = new RateLimitOptions { GlobalPerSecond = 100_000, Messages = new RateLimit(10_000, TimeSpan.FromSeconds(1)) },
            },
            cancellationToken: Stop);
        var discord = bot.Discord;
        var watch = Stopwatch.StartNew();
        discord.Faults.Rest.Randomly(.2, seed: 3, Kinds);
        await using var flow = new Flow(discord, Stop);
        await Patience.UntilAsync(() => flow.Sent >= count, "enough was said", Stop);
        await flow.StopAsync();
        await Patience.UntilAsync(() => flow.Unanswered() == 0, "all was answered", Stop);
        discord.Faults.Rest.Clear();
        await bot.StopAsync(Stop);

        flow.AssertEachAnsweredOnce(allowsEdits: true);
        Conduct.AssertClean(discord);
        var happened = discord.Faults.Rest.Happened;
        Assert.Equal(Kinds.Length, happened.Count);
        output.WriteLine(
            $"{happened.Values.Sum()} faults of {happened.Count} kinds in {discord.TotalRequests} calls and {watch.Elapsed.TotalSeconds:0} s; {flow}");
    }
}
