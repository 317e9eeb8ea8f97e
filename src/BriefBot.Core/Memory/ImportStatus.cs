namespace BriefBot.Memory;

/// <summary>How an imported article relates to what the memory held before.</summary>
public enum ImportStatus
{
    /// <summary>A new article.</summary>
    Added,

    /// <summary>A known article with a changed text or title: a new version, the old passages are gone from search.</summary>
    Updated,

    /// <summary>The article was there, just so.</summary>
    Unchanged,

    /// <summary>Another article holds the same text; it is listed, and search returns the text once.</summary>
    Duplicate,
}
