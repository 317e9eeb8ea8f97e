namespace BriefBot.Memory;

/// <summary>What became of one article that was to be indexed.</summary>
public enum IndexStatus
{
    /// <summary>A new article is in the memory.</summary>
    Added,

    /// <summary>A new version is in the memory.</summary>
    Updated,

    /// <summary>It was there, just so.</summary>
    Unchanged,

    /// <summary>Another article holds the same text.</summary>
    Duplicate,

    /// <summary>It could not be read; the reason says why.</summary>
    Failed,
}
