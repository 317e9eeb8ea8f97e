using System.Diagnostics;
using BriefBot.Discord.Tests.Handling.Worlds;
using BriefBot.Discord.Tests.Trials.Worlds;
using BriefBot.StandIns;
using BriefBot.StandIns.Discord;
using BriefBot.StandIns.Discord.Driving;
using BriefBot.Trials;

namespace BriefBot.Discord.Tests.Trials;

/// <summary>Commands without end, while the model hangs and the index is rebuilt.</summary>
/// <remarks>Times are told, not judged, but for Discord's own three seconds in the full dose: machines differ.</remarks>
public sealed class CommandTrial(ITestOutputHelper output)
{
    private static readonly TimeSpan DiscordsPatience = TimeSpan.FromSeconds(3);

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Commands_WhileTheModelHangsAndTheIndexIsRebuilt_AreAllAcknowledgedAndAnsweredOrGivenAReason()
    {
        var count = Dose.Of(200, 10_000);
        await using var bot = await BotWorld.StartAsync(
            StallingAnswerer.AddTo,
            options => (options.AnswerSeconds, options.WaitSeconds) = Dose.IsFull ? (45, 60) : (1, 30),
            new DiscordStandInOptions { AcknowledgeWithin = Dose.IsFull ? DiscordsPatience : TimeSpan.FromMinutes(2) },
            Stop);
        var watch = Stopwatch.StartNew();
        int imported;
        List<StandInInteraction> asked;
        await using (var index = new IndexInMotion(bot.Services))
        {
            asked = await GiveAllAsync(bot.Discord, count);
            await Patience.UntilAsync(() => Unserved(bot.Discord, asked) == 0, "all were answered or given a reason", Stop);
            imported = index.Imported;
        }

        // A machine that is too slow to acknowledge in time answers in the channel; that the full dose must not show.
        var inPlace = asked.FindAll(one => one.TimesAnswered > 0);
        Assert.All(inPlace, one => Assert.Equal(1, one.TimesAnswered));
        Assert.True(!Dose.IsFull || inPlace.Count == count, $"{count - inPlace.Count} were answered in the channel.");
        var messages = Conduct.AssertClean(bot.Discord);
        var latencies = new Latencies(inPlace.Select(one => one.Callback!.Latency));
        Assert.True(!Dose.IsFull || latencies.Longest < DiscordsPatience, latencies.ToString());

        var texts = inPlace.Select(one => Shown.Text(one.Answered.Result)).ToList();
        output.WriteLine(
            $"{count} commands in {watch.Elapsed.TotalSeconds:0} s while {imported} articles were imported; acknowledged: {latencies}; "
            + $"{texts.Count(text => text.Contains("too long", StringComparison.Ordinal))} were told that it took too long, "
            + $"{texts.Count(text => text.Contains("busy", StringComparison.OrdinalIgnoreCase))} that the bot is busy; {messages} messages");
    }

    private static int Unserved(DiscordStandIn discord, List<StandInInteraction> asked)
    {
        var waiting = asked.FindAll(one => !one.Answered.IsCompleted);
        if (waiting.Count == 0)
        {
            return 0;
        }

        var late = LateAnswers.In(discord);
        return waiting.Count(one => !late.Contains(one.Id));
    }

    private static async Task<List<StandInInteraction>> GiveAllAsync(DiscordStandIn discord, int count)
    {
        var random = new Random(5);
        var asked = new List<StandInInteraction>(count);
        using var pace = new PeriodicTimer(TimeSpan.FromMilliseconds(100));
        while (asked.Count < count)
        {
            // Uneven, as people are: mostly a few at once, now and then everybody.
            for (var burst = random.Next(20) == 0 ? 100 : random.Next(1, 12); burst > 0 && asked.Count < count; burst--)
            {
                asked.Add(random.Next(50) switch
                {
                    0 => await Chatter.AskAsync(discord, $"Why is the model slow {asked.Count}? {StallingAnswerer.Stall}", Stop),
                    1 => await Chatter.AskAsync(discord, $"Why is the model deaf {asked.Count}? {StallingAnswerer.DeafStall}", Stop),
                    _ => await Chatter.GiveAsync(discord, asked.Count, Stop),
                });
            }

            await pace.WaitForNextTickAsync(Stop);
        }

        return asked;
    }
}
