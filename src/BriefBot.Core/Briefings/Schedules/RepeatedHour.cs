namespace BriefBot.Briefings.Schedules;

/// <summary>When a briefing is due on a day that has its time twice, as at the end of summer time. Either way it comes once.</summary>
/// <remarks>As NodaTime's resolvers for ambiguous times do.</remarks>
public enum RepeatedHour
{
    /// <summary>The first of the two.</summary>
    First,

    /// <summary>The second of the two.</summary>
    Second,
}
