namespace BriefBot.Briefings.Schedules;

/// <summary>What a schedule becomes when it is set anew: no date loses its briefing by it, and none gets two.</summary>
/// <remarks>
/// A date gets its briefing once, whatever schedule asks for it: the ledger's row sees to that. What could be lost is a date
/// that the old schedule was about to serve and that the new one places in the past, as when 07:00 becomes 06:30 at
/// 06:59:59, or a zone further east is chosen. Such a date is owed: it is due at once.
/// </remarks>
internal static class ScheduleChange
{
    /// <summary>How soon the old schedule must have served a date for the change to owe it; as long as a late one is posted by default.</summary>
    public static readonly TimeSpan Horizon = TimeSpan.FromHours(BriefingScheduleOptions.DefaultLateHours);

    /// <summary>The schedule as it shall be kept.</summary>
    /// <param name="wanted">What was asked for.</param>
    /// <param name="old">What there was; null for nothing.</param>
    /// <param name="now">When it was asked for.</param>
    /// <param name="isServed">Whether a date has its row in the ledger.</param>
    public static BriefingSchedule Apply(BriefingSchedule wanted, BriefingSchedule? old, DateTimeOffset now, Predicate<DateOnly> isServed)
    {
        if (old is null || old.Halted is not null)
        {
            return wanted with { Created = old?.Created ?? now, Since = now, Owed = null, Halted = null, Watches = old?.Watches ?? [] };
        }

        var kept = wanted with { Created = old.Created, Since = old.Since, Owed = old.Owed, Halted = null, Watches = old.Watches };
        if (IsSameMoment(old, wanted))
        {
            return kept;
        }

        var pending = Unserved(old, now, isServed) ?? BriefingCalendar.NextAfter(old, now);
        var isOwed = pending.At - now <= Horizon && !isServed(pending.Date)
            && BriefingCalendar.DueOn(kept, pending.Date) <= now;
        return kept with { Since = now, Owed = isOwed ? pending.Date : null };
    }

    /// <summary>What is due already and not yet taken up, as in the moment between.</summary>
    private static DueBriefing? Unserved(BriefingSchedule old, DateTimeOffset now, Predicate<DateOnly> isServed) =>
        BriefingCalendar.LatestUpTo(old, now) is { } due && now - due.At <= Horizon && !isServed(due.Date) ? due : null;

    private static bool IsSameMoment(BriefingSchedule one, BriefingSchedule other) =>
        (one.Time, one.Zone, one.Days, one.Skipped, one.Repeated) == (other.Time, other.Zone, other.Days, other.Skipped, other.Repeated);
}
