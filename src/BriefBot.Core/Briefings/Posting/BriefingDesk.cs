using System.Globalization;
using BriefBot.Briefings.Ledger;
using BriefBot.Briefings.Schedules;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace BriefBot.Briefings.Posting;

/// <summary>Knows what is to be done when, and does it channel by channel.</summary>
internal sealed class BriefingDesk(
    IRunLedger ledger,
    IBriefingSchedules schedules,
    RunWork work,
    ChannelLocks locks,
    IEnumerable<IBriefingPoster> posters,
    TimeProvider time,
    IOptions<BriefingScheduleOptions> options,
    ILogger<BriefingDesk> logger)
{
    private readonly IReadOnlyList<IBriefingPoster> _posters = [.. posters];

    /// <summary>Who posts in a channel; null when this process does not.</summary>
    public IBriefingPoster? PosterOf(string channel) => _posters.FirstOrDefault(poster => poster.PostsTo(channel));

    /// <summary>The channels that have something to do now, and when the next one will.</summary>
    public async Task<(IReadOnlyCollection<string> Now, DateTimeOffset? Next)> ReadAsync(CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        var ready = new HashSet<string>(StringComparer.Ordinal);
        DateTimeOffset? next = null;
        foreach (var run in ledger.Unfinished().Where(run => PosterOf(run.Key.Channel) is not null))
        {
            Consider(run.Key.Channel, IsReady(run, now) ? now : run.NextTry!.Value);
        }

        foreach (var schedule in await schedules.ListAsync(cancellationToken).ConfigureAwait(false))
        {
            if (schedule.Halted is null && PosterOf(schedule.Channel) is not null)
            {
                Consider(schedule.Channel, IsDue(schedule, now) is null ? BriefingCalendar.NextAfter(schedule, now).At : now);
            }
        }

        return (ready, next);

        void Consider(string channel, DateTimeOffset at)
        {
            if (at <= now)
            {
                ready.Add(channel);
            }
            else if (next is null || at < next)
            {
                next = at;
            }
        }
    }

    /// <summary>Does what there is to do for a channel; nothing when another process is at it.</summary>
    /// <returns>False when another process was.</returns>
    public async Task<bool> WorkAsync(string channel, CancellationToken cancellationToken)
    {
        using var claim = locks.TryTake(channel);
        if (claim is null || PosterOf(channel) is not { } poster)
        {
            return false;
        }

        // Read under the lock: what was to be done a moment ago may be done.
        var now = time.GetUtcNow();
        var schedule = await schedules.FindAsync(channel, cancellationToken).ConfigureAwait(false);
        var due = schedule is { Halted: null } ? IsDue(schedule, now) : null;
        foreach (var run in ledger.Unfinished().Where(run => run.Key.Channel == channel))
        {
            await ContinueAsync(run, poster, schedule, due, now, cancellationToken).ConfigureAwait(false);
        }

        if (due is { } date)
        {
            await BeginAsync(schedule!, date, poster, now, cancellationToken).ConfigureAwait(false);
        }

        return true;
    }

    /// <summary>Writes and posts a briefing that a user asked for.</summary>
    /// <returns>The row as it stands then; null when the channel's briefing is being worked on.</returns>
    public async Task<RunRow?> RunNowAsync(string channel, bool moves, CancellationToken cancellationToken)
    {
        var poster = PosterOf(channel) ?? throw new InvalidOperationException($"Nobody here posts in {channel}.");
        using var claim = locks.TryTake(channel);
        if (claim is null)
        {
            return null;
        }

        var schedule = await schedules.FindAsync(channel, cancellationToken).ConfigureAwait(false);
        var key = await ledger.OpenNowAsync(channel, Today(schedule), moves, cancellationToken).ConfigureAwait(false);
        await work.RunAsync(key, poster, schedule, cancellationToken).ConfigureAwait(false);
        return ledger.Find(key);
    }

    /// <summary>The date in the channel's zone; without a schedule, in UTC.</summary>
    public DateOnly Today(BriefingSchedule? schedule) => schedule is null
        ? DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime)
        : BriefingCalendar.DateAt(schedule, time.GetUtcNow());

    /// <summary>Whether a late one is not posted any more.</summary>
    public bool IsTooLate(MissedBriefing policy, TimeSpan late) => policy switch
    {
        MissedBriefing.PostAlways => false,
        MissedBriefing.Skip => late > TimeSpan.FromMinutes(options.Value.LateAfterMinutes),
        _ => late > TimeSpan.FromHours(options.Value.LateHours),
    };

    /// <summary>The latest date that is due and has no row; earlier ones are never made up for.</summary>
    private DueBriefing? IsDue(BriefingSchedule schedule, DateTimeOffset now) =>
        BriefingCalendar.LatestUpTo(schedule, now) is { } due && !ledger.Has(schedule.Channel, due.Date) ? due : null;

    // A time that lies further ahead than anyone waits was noted by a clock that was wrong.
    private static bool IsReady(RunRow run, DateTimeOffset now) =>
        run.NextTry is not { } next || next <= now || next - now > PostingDefaults.LongestAskedWait;

    private async Task ContinueAsync(
        RunRow run, IBriefingPoster poster, BriefingSchedule? schedule, DueBriefing? newer, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var isOver = newer is not null
            || (schedule?.Missed != MissedBriefing.PostAlways && now - run.Due > TimeSpan.FromHours(options.Value.LateHours));
        if (isOver && ledger.Find(run.Key) is { MayBeSeen: false })
        {
            await GiveUpAsync(run.Key, "It could not be posted in time", cancellationToken).ConfigureAwait(false);
            return;
        }

        if (IsReady(run, now) || isOver)
        {
            await work.RunAsync(run.Key, poster, schedule, cancellationToken).ConfigureAwait(false);
        }

        // Whether it arrived could not be found out up to the next one: two that are being posted would come in any order.
        if (newer is not null)
        {
            await GiveUpAsync(run.Key, "The next one was due", cancellationToken).ConfigureAwait(false);
        }
    }

    private async Task GiveUpAsync(RunKey key, string why, CancellationToken cancellationToken)
    {
        if (await ledger.TakeAsync(key, cancellationToken).ConfigureAwait(false) is { } run)
        {
            var reason = run.Error is { } error ? $"{why}: {error}" : $"{why}.";
            await ledger.CloseAsync(run, RunState.Failed, reason, halts: false, cancellationToken).ConfigureAwait(false);
            Log.GivenUp(logger, key.Channel, key.Date, reason);
        }
    }

    private async Task BeginAsync(
        BriefingSchedule schedule, DueBriefing due, IBriefingPoster poster, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var late = now - due.At;
        if (IsTooLate(schedule.Missed, late))
        {
            var why = string.Create(CultureInfo.InvariantCulture, $"it was due {late.TotalHours:F1} hours ago, and the bot was not running then");
            if (await ledger.MissAsync(schedule.Channel, due, why, cancellationToken).ConfigureAwait(false))
            {
                Log.Missed(logger, schedule.Channel, due.Date, why);
            }

            return;
        }

        await ledger.OpenAsync(schedule.Channel, due, cancellationToken).ConfigureAwait(false);
        await work.RunAsync(new RunKey(schedule.Channel, due.Date, 0), poster, schedule, cancellationToken).ConfigureAwait(false);
    }
}
