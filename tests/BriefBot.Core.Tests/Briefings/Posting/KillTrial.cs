using BriefBot.Core.Tests.Briefings.Posting.Worlds;
using BriefBot.Trials;
using BriefBot.Trials.Briefings;

namespace BriefBot.Core.Tests.Briefings.Posting;

/// <summary>
/// The process dies before and after every durable step of a briefing, again and again; the next one goes on from the file.
/// (Processes that are really killed: the trial of the same name in the tests of Discord.)
/// </summary>
public sealed class KillTrial : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("briefbot-kills-").FullName;
    private readonly HandClock _clock = new();

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task Briefing_KilledAtEveryStep_StandsThereOnceWithAllItsParts()
    {
        const int seed = 20260302;
        const int parts = 3;
        var random = new Random(seed);
        var channels = new PretendChannels(_clock) { Parts = parts };
        var (kills, dates, most) = (0, 0, 0);
        await SetAsync();
        _clock.Advance(TimeSpan.FromMinutes(30));
        while (kills < Dose.Of(120, 700))
        {
            var date = DateOnly.FromDateTime(_clock.GetUtcNow().UtcDateTime);
            dates++;

            // Each step in turn; those of the lives after it by chance.
            for (var life = 0; !await LiveAsync(channels, life == 0 ? dates % 28 : random.Next(28)); life++)
            {
                kills++;
                most = Math.Max(most, life + 1);
                _clock.Advance(TimeSpan.FromSeconds(random.Next(3) switch { 0 => 0, 1 => random.Next(120), _ => random.Next(900) }));
            }

            var expected = Enumerable.Range(0, parts).Select(i => $"{date:yyyy-MM-dd} {i} 1 stories");
            var posted = channels.Messages.Select(message => message.Text.Replace(" late", string.Empty, StringComparison.Ordinal)).TakeLast(parts);
            Assert.True(channels.Messages.Count == dates * parts, $"seed {seed}, {date}: {channels.Messages.Count} messages on {dates} dates");
            Assert.Equal(expected, posted);
            _clock.Advance(_clock.GetUtcNow().UtcDateTime.Date.AddDays(1).AddHours(9) - _clock.GetUtcNow().UtcDateTime);
        }

        TestContext.Current.TestOutputHelper?.WriteLine(
            $"seed {seed}: {kills} kills on {dates} dates, up to {most} for one; {channels.Posts} sendings and {channels.Looks} looks made {channels.Messages.Count} messages");
    }

    private async Task SetAsync()
    {
        using var process = new BriefingProcess(_folder, _clock, new PretendChannels(_clock), new ScriptedWriter());
        await process.Schedules.SetAsync(BriefingWorld.Nine(), BriefingWorld.Token);
    }

    /// <summary>A process starts, works until all is done or it dies; true when all is done.</summary>
    private async Task<bool> LiveAsync(PretendChannels channels, int diesAt)
    {
        var life = new Mortality(diesAt);
        using var process = new BriefingProcess(
            _folder, _clock, new Mortality.Poster(channels, life), new Mortality.Writer(new ScriptedWriter(), life), ledger => new Mortality.Ledger(ledger, life));
        try
        {
            await process.LookAsync();
        }
        catch (Mortality.KilledException)
        {
            // Its successor goes on.
        }

        return !life.IsDead;
    }
}
