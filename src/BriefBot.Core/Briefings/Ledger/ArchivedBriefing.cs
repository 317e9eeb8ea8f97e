namespace BriefBot.Briefings.Ledger;

/// <summary>A briefing as it was posted.</summary>
/// <param name="Channel">The channel.</param>
/// <param name="Date">The channel's local date.</param>
/// <param name="Number">0 for the scheduled one; those that users asked for count from 1.</param>
/// <param name="State">What became of it.</param>
/// <param name="At">When it was posted, or given up; null while it is worked on.</param>
/// <param name="Briefing">What it says. Its quotes have to pass the quote lock again before they are shown.</param>
/// <param name="Messages">The ids of the posted messages, in order.</param>
public sealed record ArchivedBriefing(
    string Channel, DateOnly Date, int Number, RunState State, DateTimeOffset? At, Briefing Briefing, IReadOnlyList<string> Messages);
