using BriefBot.Briefings.Ledger;
using BriefBot.Discord.Tests.Briefings.Worlds;
using BriefBot.Trials;

namespace BriefBot.Discord.Tests.Briefings;

/// <summary>Real processes are killed (SIGKILL) before and after each step of a briefing: each channel has it once all the same.</summary>
public class KillTrial
{
    /// <summary>More moments than a life has that posts one message; what lies behind the last one lives on.</summary>
    private const int Moments = 17;

    [Theory]
    [InlineData(180)]
    [InlineData(0)]
    public async Task Processes_KilledAtEveryStep_PostOneMessage(int nonceSeconds)
    {
        const int seed = 20260306;
        var random = new Random(seed);
        await using var world = await ChildProcesses.StartAsync(TimeSpan.FromSeconds(nonceSeconds));
        var kills = 0;
        for (var round = 0; kills < Dose.Of(4, 150); round++)
        {
            var channel = await world.ScheduledAsync($"c{round}");

            // At the small dose the worst moment first: Discord has it, and the process dies before it noted that.
            var diesAt = Dose.IsFull ? round % Moments : round == 0 ? 9 : random.Next(Moments);
            while (await world.Start(channel, diesAt).KillAsync())
            {
                kills++;
                diesAt = random.Next(Moments);
            }

            Assert.True(channel.Messages.Count == 1, $"seed {seed}, round {round}: {channel.Messages.Count} messages");
            Assert.Equal(RunState.Posted, (await world.ReportAsync(channel))!.State);
        }

        TestContext.Current.TestOutputHelper?.WriteLine($"seed {seed}, nonces for {nonceSeconds} s: {kills} kills");
        Assert.Empty(world.Discord.Violations);
    }
}
