namespace BriefBot.Articles.Arrivals.Feeds;

/// <summary>The feeds in the settings.</summary>
public sealed class FeedList
{
    /// <summary>The feeds; none unless set.</summary>
    public IList<FeedOptions> Feeds { get; } = [];
}
