namespace BriefBot.Briefings.Schedules;

/// <summary>What becomes of briefings that were due while the bot was not running. Never more than one is made up for.</summary>
public enum MissedBriefing
{
    /// <summary>The latest one is posted once, marked late, when it was due within the last twelve hours.</summary>
    PostLatestOnce,

    /// <summary>The latest one is posted once, marked late, however long ago it was due.</summary>
    PostAlways,

    /// <summary>None; the next one comes at its time and tells what is new since the last that was posted.</summary>
    Skip,
}
