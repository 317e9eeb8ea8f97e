namespace BriefBot.Briefings.Ledger;

/// <summary>How far a channel's briefing for a date has come.</summary>
public enum RunState
{
    /// <summary>It was begun; nothing is written yet.</summary>
    Open,

    /// <summary>It is written, and perhaps posted in part.</summary>
    Written,

    /// <summary>All of it stands in the channel.</summary>
    Posted,

    /// <summary>Nothing was new, and the settings say to be silent then.</summary>
    Quiet,

    /// <summary>The bot was not running in time; its articles are told with the next one.</summary>
    Missed,

    /// <summary>It was given up; the error says why.</summary>
    Failed,

    /// <summary>The schedule was stopped before it was posted.</summary>
    Stopped,
}
