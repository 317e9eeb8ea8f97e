using BriefBot.Articles;

namespace BriefBot.Memory;

/// <summary>An article as the memory holds it.</summary>
/// <param name="Reference">Id, version and provenance.</param>
/// <param name="Text">The cleaned text of this version, the one that ranges refer to.</param>
/// <param name="Indexed">When this version was imported.</param>
public sealed record StoredArticle(ArticleReference Reference, string Text, DateTimeOffset Indexed)
{
    /// <summary>Ids of other articles with the same text, in order; empty for most.</summary>
    public IReadOnlyList<ArticleId> Duplicates { get; init; } = [];

    /// <summary>The file or page that it was read from; null when unknown.</summary>
    public string? Origin { get; init; }
}
