namespace BriefBot.Briefings.Posting;

/// <summary>A briefing that should be in its channel and is not.</summary>
/// <param name="Channel">The channel.</param>
/// <param name="Date">The local date; null when none was begun.</param>
/// <param name="IsOverdue">Whether it is still to come; otherwise it was given up, and what it would tell comes with the next.</param>
/// <param name="Problem">What is wrong, for people.</param>
internal sealed record TroubledBriefing(string Channel, DateOnly? Date, bool IsOverdue, string Problem);
