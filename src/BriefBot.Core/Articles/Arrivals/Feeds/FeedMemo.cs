namespace BriefBot.Articles.Arrivals.Feeds;

/// <summary>What is remembered of a feed between two checks.</summary>
internal sealed record FeedMemo
{
    /// <summary>Where it has moved for good; null when it has not.</summary>
    public Uri? MovedTo { get; init; }

    /// <summary>The entity tag of the copy that was read last.</summary>
    public string? ETag { get; init; }

    /// <summary>The modification date of the copy that was read last, as the server wrote it.</summary>
    public string? LastModified { get; init; }

    /// <summary>When it is due; null for at once.</summary>
    public DateTimeOffset? Next { get; init; }

    /// <summary>When it was read last; null for never.</summary>
    public DateTimeOffset? Checked { get; init; }

    /// <summary>How many checks in a row have failed.</summary>
    public int Failures { get; init; }

    /// <summary>Since when it fails; null when it does not.</summary>
    public DateTimeOffset? FailingSince { get; init; }

    /// <summary>Why it fails; null when it does not.</summary>
    public string? Problem { get; init; }
}
