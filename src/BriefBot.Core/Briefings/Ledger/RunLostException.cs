namespace BriefBot.Briefings.Ledger;

/// <summary>Someone else has taken the row up, or it is closed: whoever sees this stops working on it.</summary>
internal sealed class RunLostException(RunKey key) : Exception($"The briefing of {key.Channel} for {key.DateText} was taken up by another process or stopped.");
