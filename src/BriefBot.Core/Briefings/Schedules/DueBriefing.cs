namespace BriefBot.Briefings.Schedules;

/// <summary>A date for which a briefing is due, and since when.</summary>
/// <param name="Date">The local date in the schedule's zone.</param>
/// <param name="At">When it was, or will be, due.</param>
public readonly record struct DueBriefing(DateOnly Date, DateTimeOffset At);
