using BriefBot.Briefings.Ledger;
using BriefBot.Briefings.Schedules;
using Microsoft.Extensions.Options;

namespace BriefBot.Briefings.Posting;

/// <summary>Finds the briefings that should be there and are not.</summary>
internal sealed class OverdueBriefings(
    IBriefingSchedules schedules, RunFinder finder, BriefingDesk desk, TimeProvider time, IOptions<BriefingScheduleOptions> options)
{
    /// <summary>The overdue ones, the ones that were given up, and the halted schedules of the channels that this process posts in.</summary>
    public async Task<IReadOnlyList<TroubledBriefing>> FindAsync(CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        var newest = finder.Newest().ToDictionary(run => run.Key.Channel, StringComparer.Ordinal);
        var troubled = new List<TroubledBriefing>();
        foreach (var schedule in await schedules.ListAsync(cancellationToken).ConfigureAwait(false))
        {
            var run = newest.GetValueOrDefault(schedule.Channel);
            if (desk.PosterOf(schedule.Channel) is not null && TroubleOf(schedule, run, now) is { } trouble)
            {
                troubled.Add(trouble);
            }
        }

        return troubled;
    }

    private TroubledBriefing? TroubleOf(BriefingSchedule schedule, RunRow? run, DateTimeOffset now)
    {
        if (schedule.Halted is { } halted)
        {
            return new TroubledBriefing(schedule.Channel, run?.Key.Date, IsOverdue: false, $"stopped until it is scheduled again: {halted}");
        }

        var due = BriefingCalendar.LatestUpTo(schedule, now);
        var waits = run is { IsUnfinished: true } ? new DueBriefing(run.Key.Date, run.Due)
            : due is { } latest && run?.Key.Date != latest.Date && !desk.IsTooLate(schedule.Missed, now - latest.At) ? latest
            : (DueBriefing?)null;
        if (waits is { } waiting)
        {
            var late = now - waiting.At;
            return late <= TimeSpan.FromMinutes(options.Value.LateAfterMinutes)
                ? null
                : new TroubledBriefing(
                    schedule.Channel, waiting.Date, IsOverdue: true,
                    $"overdue for {Math.Floor(late.TotalMinutes):F0} minutes{(run is { IsUnfinished: true, Error: { } error } ? $": {error}" : string.Empty)}");
        }

        return run is { State: RunState.Failed or RunState.Missed }
            ? new TroubledBriefing(schedule.Channel, run.Key.Date, IsOverdue: false, $"{(run.State == RunState.Failed ? "given up" : "missed")}: {run.Error}")
            : null;
    }
}
