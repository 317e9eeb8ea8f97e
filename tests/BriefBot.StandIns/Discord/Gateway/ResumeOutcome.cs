namespace BriefBot.StandIns.Discord.Gateway;

internal enum ResumeOutcome
{
    Resumed,

    /// <summary>The client names an event that was never sent.</summary>
    InvalidSequence,

    /// <summary>What the client missed is no longer kept.</summary>
    TooOld,
}
