using BriefBot.Briefings.Ledger;
using BriefBot.Briefings.Schedules;
using BriefBot.Trials;
using BriefBot.Trials.Briefings;

namespace BriefBot.Core.Tests.Briefings.Posting.Worlds;

/// <summary>One process that posts in pretended channels, a clock that is moved by hand, and a folder.</summary>
internal sealed class BriefingWorld : IDisposable
{
    public const string Channel = "pretend:1";

    public BriefingWorld(Action<BriefingScheduleOptions>? settings = null)
    {
        Channels = new PretendChannels(Clock);
        Process = new BriefingProcess(Folder, Clock, Channels, Writer, settings: settings, memory: Memory);
    }

    public string Folder { get; } = Directory.CreateTempSubdirectory("briefbot-briefings-").FullName;

    /// <summary>Starts on 1 February 2026 at 08:30 UTC, a Sunday.</summary>
    public HandClock Clock { get; } = new();

    public FixedMemory Memory { get; } = new();

    public ScriptedWriter Writer { get; } = new();

    public PretendChannels Channels { get; }

    public BriefingProcess Process { get; }

    public static CancellationToken Token => TestContext.Current.CancellationToken;

    /// <summary>A schedule that is due at 09:00 UTC, half an hour after the clock's start.</summary>
    public static BriefingSchedule Nine(string channel = Channel) => new(channel, new TimeOnly(9, 0), "UTC", BriefingDays.EveryDay, "jo");

    public Task<BriefingSchedule> SetAsync(BriefingSchedule? schedule = null) => Process.Schedules.SetAsync(schedule ?? Nine(), Token);

    /// <summary>Moves the clock and looks.</summary>
    public Task<DateTimeOffset?> LookAfterAsync(TimeSpan time)
    {
        Clock.Advance(time);
        return Process.LookAsync();
    }

    public RunRow? Row(int day = 1, int number = 0) => Process.Ledger.Find(new RunKey(Channel, new DateOnly(2026, 2, day), number));

    public void Dispose()
    {
        Process.Dispose();
        Directory.Delete(Folder, recursive: true);
    }
}
