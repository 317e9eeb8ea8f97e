using BriefBot.Briefings.Ledger;
using BriefBot.Discord.Tests.Briefings.Worlds;
using BriefBot.StandIns;
using BriefBot.Trials;

namespace BriefBot.Discord.Tests.Briefings;

/// <summary>Real processes on one database, stopped and continued at any moment, with clocks five minutes off: one message.</summary>
public class ProcessesTrial
{
    [Theory]
    [InlineData(2)]
    [InlineData(5)]
    public async Task Processes_StoppedAndContinued_PostOneMessage(int count)
    {
        Assert.SkipUnless(OperatingSystem.IsLinux() || OperatingSystem.IsMacOS(), "Processes are stopped by signals here.");
        const int seed = 20260307;
        var random = new Random(seed);

        // No nonce helps: what one sends after another took over would be a second message.
        await using var world = await ChildProcesses.StartAsync(TimeSpan.Zero);
        var stops = 0;
        var rounds = Dose.Of(1, 30);
        for (var round = 0; round < rounds; round++)
        {
            var channel = await world.ScheduledAsync($"c{round}");
            var children = Enumerable.Range(0, count).Select(i => world.Start(channel, -1, (i % 3) switch { 0 => 0, 1 => 300, _ => -300 })).ToList();
            for (var begin = TimeProvider.System.GetTimestamp(); children.Exists(child => !child.HasExited);)
            {
                Assert.True(TimeProvider.System.GetElapsedTime(begin) < Patience.Longest, $"seed {seed}, round {round}: the processes do not end");
                var child = children[random.Next(count)];
                if (!child.HasExited)
                {
                    stops++;
                    await child.SignalAsync("STOP");
                    await children[random.Next(count)].SignalAsync("CONT");
                    await child.SignalAsync("CONT");
                }
            }

            Assert.True(channel.Messages.Count == 1, $"seed {seed}, round {round}: {channel.Messages.Count} messages");
            foreach (var child in children)
            {
                await child.AssertEndedWellAsync();
            }

            Assert.Equal(RunState.Posted, (await world.ReportAsync(channel))!.State);
        }

        TestContext.Current.TestOutputHelper?.WriteLine($"seed {seed}: {count} processes, {rounds} rounds, {stops} stops");
        Assert.Empty(world.Discord.Violations);
    }
}
