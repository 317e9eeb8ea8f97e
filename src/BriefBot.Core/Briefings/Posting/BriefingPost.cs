namespace BriefBot.Briefings.Posting;

/// <summary>A briefing that is to be shown in a channel.</summary>
/// <param name="Briefing">The briefing; without a story it says in one calm line that nothing is new.</param>
/// <param name="Id">What the markers of its parts start with: 12 letters and digits. See <see cref="BriefingPart.MarkerOf"/>.</param>
/// <param name="LateSince">When it should have been there; null when it is on time.</param>
/// <param name="Zone">The IANA time zone of the channel's schedule; null without a schedule.</param>
public sealed record BriefingPost(Briefing Briefing, string Id, DateTimeOffset? LateSince, string? Zone);
