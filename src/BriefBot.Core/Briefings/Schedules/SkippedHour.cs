namespace BriefBot.Briefings.Schedules;

/// <summary>When a briefing is due on a day whose clock jumps over its time, as at the start of summer time.</summary>
/// <remarks>As NodaTime's resolvers for skipped times do. A date that a zone leaves out as a whole has no briefing.</remarks>
public enum SkippedHour
{
    /// <summary>Right after the jump: 02:30 becomes 03:00.</summary>
    AfterTheGap,

    /// <summary>As much later as the clock jumps: 02:30 becomes 03:30.</summary>
    ShiftedForward,

    /// <summary>Right before the jump: 02:30 becomes 01:59:59.</summary>
    BeforeTheGap,
}
