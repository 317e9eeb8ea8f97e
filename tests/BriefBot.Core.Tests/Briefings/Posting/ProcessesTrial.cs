using BriefBot.Briefings.Ledger;
using BriefBot.Core.Tests.Briefings.Posting.Worlds;
using BriefBot.Trials;
using BriefBot.Trials.Briefings;

namespace BriefBot.Core.Tests.Briefings.Posting;

/// <summary>Several processes on one database, with pauses of any length and clocks that are minutes off: one message.</summary>
public sealed class ProcessesTrial : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("briefbot-processes-").FullName;
    private readonly HandClock _clock = new();

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Theory]
    [InlineData(2)]
    [InlineData(5)]
    public async Task Processes_OnOneDatabase_PostOneMessage(int count)
    {
        const int seed = 20260303;
        var random = new Random(seed);
        var pauses = new Pauses();
        var channels = new PretendChannels(_clock);

        // The first clock is right; the others are up to five minutes off, either way.
        var processes = Enumerable.Range(0, count).Select(i => new BriefingProcess(
            _folder,
            new OffsetClock(_clock, TimeSpan.FromSeconds(i == 0 ? 0 : i == 1 ? 300 : i == 2 ? -300 : random.Next(-300, 301))),
            new Pauses.Poster(channels, pauses),
            new Pauses.Writer(new ScriptedWriter(), pauses))).ToList();
        await processes[0].Schedules.SetAsync(BriefingWorld.Nine(), BriefingWorld.Token);
        _clock.Advance(TimeSpan.FromMinutes(24));
        var longest = TimeSpan.Zero;
        var rounds = Dose.Of(20, 300);
        for (var round = 0; round < rounds; round++)
        {
            var begun = _clock.GetUtcNow();
            var working = processes.ConvertAll(process => Task.Run(() => WorkAsync(process), BriefingWorld.Token));
            while (!working.TrueForAll(work => work.IsCompleted))
            {
                // Now and then hours pass while some are held up in the middle of it.
                if (random.Next(30) == 0 && _clock.GetUtcNow() - begun < TimeSpan.FromHours(9))
                {
                    _clock.Advance(TimeSpan.FromSeconds(random.Next(4) == 0 ? random.Next(7200) : random.Next(120)));
                }

                if (random.Next(3) == 0)
                {
                    pauses.Release(random);
                }

                await Task.Yield();
            }

            await Task.WhenAll(working);
            longest = _clock.GetUtcNow() - begun > longest ? _clock.GetUtcNow() - begun : longest;
            var date = DateOnly.FromDateTime(begun.UtcDateTime);
            Assert.True(channels.Messages.Count == round + 1, $"seed {seed}, round {round} on {date}: {channels.Messages.Count} messages");
            Assert.StartsWith($"{date:yyyy-MM-dd}", channels.Messages[^1].Text, StringComparison.Ordinal);
            Assert.Equal(RunState.Posted, processes[0].Ledger.Find(new RunKey(BriefingWorld.Channel, date, 0))!.State);
            _clock.Advance(_clock.GetUtcNow().UtcDateTime.Date.AddDays(1).AddHours(8.9) - _clock.GetUtcNow().UtcDateTime);
        }

        processes.ForEach(process => process.Dispose());
        TestContext.Current.TestOutputHelper?.WriteLine(
            $"seed {seed}, {count} processes, {rounds} rounds, the longest of {longest}: {channels.Messages.Count} messages by {channels.Posts} sendings and {channels.Looks} looks");

        // Each looks again and again until the day's briefing is there.
        async Task WorkAsync(BriefingProcess process)
        {
            while (processes[0].Ledger.Find(new RunKey(BriefingWorld.Channel, DateOnly.FromDateTime(_clock.GetUtcNow().UtcDateTime), 0)) is not { State: RunState.Posted })
            {
                _clock.Advance(TimeSpan.FromSeconds(1));
                await process.LookAsync();
                await pauses.HoldAsync();
            }
        }
    }
}
