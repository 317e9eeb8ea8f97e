using BriefBot.Briefings.Schedules;

namespace BriefBot.Briefings.Posting;

/// <summary>How a channel's briefings are.</summary>
/// <param name="Schedule">Its schedule; null when it has none.</param>
/// <param name="Watches">What it follows.</param>
/// <param name="Last">The last briefing that was begun, missed ones included; null for none.</param>
/// <param name="Next">The next one by the schedule; null without a schedule, and while it is halted.</param>
/// <param name="IsPostedHere">Whether this process posts in the channel.</param>
public sealed record BriefingChannelStatus(
    BriefingSchedule? Schedule, IReadOnlyList<string> Watches, BriefingRunReport? Last, DueBriefing? Next, bool IsPostedHere);
