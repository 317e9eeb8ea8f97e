namespace BriefBot.Articles.Arrivals.Feeds;

/// <summary>What was fetched is no feed, or a broken one; the message says so in one sentence.</summary>
internal sealed class FeedFormatException(string message) : Exception(message);
