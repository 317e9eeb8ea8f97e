using BriefBot.Articles;

namespace BriefBot.Memory;

/// <summary>What importing an article did. When it is returned, the import is on disk.</summary>
/// <param name="Id">The article's id.</param>
/// <param name="Status">Added, updated, unchanged or duplicate.</param>
/// <param name="Version">The version that is current now.</param>
/// <param name="DuplicateOf">With <see cref="ImportStatus.Duplicate"/>: the article that holds the same text.</param>
public sealed record ImportOutcome(ArticleId Id, ImportStatus Status, int Version, ArticleId? DuplicateOf = null);
