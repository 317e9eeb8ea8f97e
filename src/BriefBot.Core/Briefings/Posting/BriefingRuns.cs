using BriefBot.Briefings.Ledger;
using BriefBot.Briefings.Schedules;

namespace BriefBot.Briefings.Posting;

/// <summary>The door to what runs.</summary>
internal sealed class BriefingRuns(
    BriefingDesk desk, IRunLedger ledger, RunFinder finder, IBriefingSchedules schedules, IBriefingWriter writer, ChannelLocks locks, TimeProvider time)
    : IBriefingRuns
{
    public async Task<BriefingChannelStatus> StatusAsync(string channel, CancellationToken cancellationToken)
    {
        var schedule = await schedules.FindAsync(channel, cancellationToken).ConfigureAwait(false);
        var watches = schedule?.Watches ?? await schedules.WatchesAsync(channel, cancellationToken).ConfigureAwait(false);
        var last = finder.FindLast(channel);
        return new BriefingChannelStatus(
            schedule,
            watches,
            last is null ? null : BriefingRunReport.Of(last),
            schedule is { Halted: null } ? BriefingCalendar.NextAfter(schedule, time.GetUtcNow()) : null,
            desk.PosterOf(channel) is not null);
    }

    public async Task<BriefingRunReport?> RunNowAsync(string channel, bool movesWatermark, CancellationToken cancellationToken) =>
        await desk.RunNowAsync(channel, movesWatermark, cancellationToken).ConfigureAwait(false) is { } run ? BriefingRunReport.Of(run) : null;

    public async Task<Briefing?> WriteNowAsync(string channel, bool movesWatermark, CancellationToken cancellationToken)
    {
        using var claim = movesWatermark ? locks.TryTake(channel) : null;
        if (movesWatermark && claim is null)
        {
            return null;
        }

        var schedule = await schedules.FindAsync(channel, cancellationToken).ConfigureAwait(false);
        var watches = schedule?.Watches ?? await schedules.WatchesAsync(channel, cancellationToken).ConfigureAwait(false);
        var date = desk.Today(schedule);
        var briefing = await writer.WriteAsync(RunWork.RequestOf(ledger, channel, date, watches), cancellationToken).ConfigureAwait(false);
        if (movesWatermark)
        {
            var key = await ledger.OpenNowAsync(channel, date, moves: true, cancellationToken).ConfigureAwait(false);
            if (await ledger.TakeAsync(key, cancellationToken).ConfigureAwait(false) is { } run)
            {
                var saved = await ledger.SaveAsync(run, briefing, [], cancellationToken).ConfigureAwait(false);
                await ledger.CloseAsync(saved, RunState.Posted, null, halts: false, cancellationToken).ConfigureAwait(false);
            }
        }

        return briefing;
    }
}
