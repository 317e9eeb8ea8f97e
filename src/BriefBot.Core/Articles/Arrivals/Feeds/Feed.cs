namespace BriefBot.Articles.Arrivals.Feeds;

/// <summary>A feed as it was read.</summary>
/// <param name="Title">Its title in plain text; null when it has none.</param>
/// <param name="Items">Its items, in its order.</param>
internal sealed record Feed(string? Title, IReadOnlyList<FeedItem> Items);
