namespace BriefBot.Articles.Arrivals;

/// <summary>A row of the audit: one item, and what became of it.</summary>
/// <param name="At">When.</param>
/// <param name="Source">The way on which it came.</param>
/// <param name="Place">The file's full path or the page's address; for line-based files with <c>:LINE</c> behind it.</param>
/// <param name="Outcome">What became of it.</param>
public sealed record Arrival(DateTimeOffset At, ArrivalSource Source, string Place, ArrivalOutcome Outcome)
{
    /// <summary>The feed's name; null for what came on another way.</summary>
    public string? Feed { get; init; }

    /// <summary>The article; null when none could be made.</summary>
    public ArticleId? Article { get; init; }

    /// <summary>The article's title, or the item's where there is no article; null when unknown.</summary>
    public string? Title { get; init; }

    /// <summary>Why it failed or went, which article it repeats, or what had to be done to take it; null when there is nothing to say.</summary>
    public string? Reason { get; init; }
}
