namespace BriefBot.Articles.Arrivals;

/// <summary>What became of an item that arrived by itself, or of one that went.</summary>
public enum ArrivalOutcome
{
    /// <summary>A new article is in the memory.</summary>
    Taken,

    /// <summary>A new version of a known article is in the memory.</summary>
    Updated,

    /// <summary>It was there, just so.</summary>
    Unchanged,

    /// <summary>Another article holds the same text.</summary>
    Duplicate,

    /// <summary>What brought the article is gone, and with it the article.</summary>
    Removed,

    /// <summary>It could not be taken; the reason says why.</summary>
    Failed,
}
