namespace BriefBot.Articles.Arrivals.Feeds;

/// <summary>An item that was seen before.</summary>
/// <param name="Print">A hash of what the feed said of it.</param>
/// <param name="Article">The article that it became; null when it became none.</param>
/// <param name="Tries">How often its page could not be had.</param>
internal sealed record KnownItem(string Print, ArticleId? Article, int Tries);
