namespace BriefBot.Memory;

/// <summary>A question to the memory.</summary>
/// <param name="Text">The question or the words, as the user wrote them.</param>
/// <param name="Limit">How many passages at most, 1 to 100.</param>
/// <param name="Filter">Which articles count.</param>
public sealed record SearchQuery(string Text, int Limit = SearchQuery.DefaultLimit, SearchFilter? Filter = null)
{
    /// <summary>How many passages a search returns unless told.</summary>
    public const int DefaultLimit = 10;

    /// <summary>The most passages that one search returns.</summary>
    public const int MaxLimit = 100;
}
