namespace BriefBot.Briefings.Schedules;

/// <summary>When a channel gets its daily briefing, and what it follows.</summary>
/// <param name="Channel">The channel, such as <c>discord:123</c> or <c>console</c>.</param>
/// <param name="Time">The local time, to the minute.</param>
/// <param name="Zone">The IANA time zone, such as <c>Asia/Tokyo</c>.</param>
/// <param name="Days">The days of the week.</param>
/// <param name="SetBy">Who set it: a user's id or name; for people, nothing is looked up by it.</param>
public sealed record BriefingSchedule(string Channel, TimeOnly Time, string Zone, BriefingDays Days, string SetBy)
{
    /// <summary>The topics that the channel follows; set by <see cref="IBriefingSchedules.WatchAsync"/>, kept when the schedule is set anew.</summary>
    public IReadOnlyList<string> Watches { get; init; } = [];

    /// <summary>What happens on a day that skips the time.</summary>
    public SkippedHour Skipped { get; init; }

    /// <summary>What happens on a day that has the time twice.</summary>
    public RepeatedHour Repeated { get; init; }

    /// <summary>What becomes of briefings that were missed.</summary>
    public MissedBriefing Missed { get; init; }

    /// <summary>When the channel first got a schedule.</summary>
    public DateTimeOffset Created { get; init; }

    /// <summary>Briefings that were due by then are none of this schedule's: when its time, zone or days were last changed.</summary>
    internal DateTimeOffset Since { get; init; }

    /// <summary>A date whose briefing the last change would have lost, and is due at <see cref="Since"/>; null for none.</summary>
    internal DateOnly? Owed { get; init; }

    /// <summary>Why nothing is tried any more until the schedule is set again, such as a deleted channel; null while it is tried.</summary>
    public string? Halted { get; init; }
}
