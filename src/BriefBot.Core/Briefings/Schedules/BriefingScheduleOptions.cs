namespace BriefBot.Briefings.Schedules;

/// <summary>How scheduled briefings are posted (section <c>Briefings</c>, beside the settings of what they say).</summary>
public sealed class BriefingScheduleOptions
{
    /// <summary>The section's name in the settings.</summary>
    public const string Section = "Briefings";

    /// <summary>How many hours after its time a missed briefing is still posted, unless set.</summary>
    public const int DefaultLateHours = 12;

    /// <summary>What is posted when nothing is new: one calm line, or nothing.</summary>
    public WhenNothingNew WhenNothingNew { get; set; } = WhenNothingNew.OneLine;

    /// <summary>How many hours after its time a briefing is still posted, 1 to 24; after that it is given up and told with the next.</summary>
    public int LateHours { get; set; } = DefaultLateHours;

    /// <summary>How many minutes after its time a briefing counts as late and is marked so, 1 to 120.</summary>
    public int LateAfterMinutes { get; set; } = 10;

    /// <summary>How often one briefing is tried at most, 1 to 50; the waits between grow up to an hour.</summary>
    public int MostTries { get; set; } = 10;
}
