namespace BriefBot.Articles.Arrivals.Feeds;

/// <summary>An item of a feed.</summary>
internal sealed record FeedItem
{
    /// <summary>What the feed calls the item's id; null when it gives none.</summary>
    public string? Guid { get; init; }

    /// <summary>The item's page; null when it has none that can be fetched.</summary>
    public Uri? Link { get; init; }

    /// <summary>The headline in plain text; null when it has none.</summary>
    public string? Title { get; init; }

    /// <summary>Who wrote it; null when the feed does not say.</summary>
    public string? Author { get; init; }

    /// <summary>When it was published; null when it is undated.</summary>
    public DateTimeOffset? Published { get; init; }

    /// <summary>The item's own full text as HTML; null when the feed carries none.</summary>
    public string? Content { get; init; }
}
