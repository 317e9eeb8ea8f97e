using BriefBot.Memory;

namespace BriefBot.Briefings;

/// <summary>What a briefing is to be about.</summary>
/// <param name="Channel">The channel, such as <c>discord:123</c> or <c>console</c>.</param>
/// <param name="Date">The channel's local date.</param>
/// <param name="After">Articles imported up to here were told before.</param>
/// <param name="Watches">The topics that the channel follows; empty for everything alike.</param>
/// <param name="Last">The channel's last briefing; null for the first.</param>
public sealed record BriefingRequest(string Channel, DateOnly Date, ImportMark After, IReadOnlyList<string> Watches, Briefing? Last)
{
    /// <summary>Briefings before the last one, newest first; a story of theirs that comes back gets its old id. Empty unless given.</summary>
    public IReadOnlyList<Briefing> Earlier { get; init; } = [];
}
