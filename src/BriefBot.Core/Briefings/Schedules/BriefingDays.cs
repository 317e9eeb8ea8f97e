namespace BriefBot.Briefings.Schedules;

/// <summary>The days of the week on which a channel gets its briefing, in the schedule's own time zone.</summary>
[Flags]
public enum BriefingDays
{
    /// <summary>No day; no schedule has it.</summary>
    None = 0,

    /// <summary>Mondays.</summary>
    Monday = 1,

    /// <summary>Tuesdays.</summary>
    Tuesday = 1 << 1,

    /// <summary>Wednesdays.</summary>
    Wednesday = 1 << 2,

    /// <summary>Thursdays.</summary>
    Thursday = 1 << 3,

    /// <summary>Fridays.</summary>
    Friday = 1 << 4,

    /// <summary>Saturdays.</summary>
    Saturday = 1 << 5,

    /// <summary>Sundays.</summary>
    Sunday = 1 << 6,

    /// <summary>Monday to Friday.</summary>
    Weekdays = Monday | Tuesday | Wednesday | Thursday | Friday,

    /// <summary>Saturday and Sunday.</summary>
    Weekend = Saturday | Sunday,

    /// <summary>All seven.</summary>
    EveryDay = Weekdays | Weekend,
}
