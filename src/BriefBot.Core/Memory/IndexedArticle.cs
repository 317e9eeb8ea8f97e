using BriefBot.Articles;

namespace BriefBot.Memory;

/// <summary>A line of the report of an indexing run.</summary>
/// <param name="Path">The file, with <c>:LINE</c> behind it for line-based files.</param>
/// <param name="Status">What became of it.</param>
/// <param name="ArticleId">The article's id; null when it could not be read.</param>
/// <param name="Title">The article's title; null when it could not be read.</param>
/// <param name="Reason">Why it failed, or which article it duplicates; null otherwise.</param>
public sealed record IndexedArticle(string Path, IndexStatus Status, ArticleId? ArticleId, string? Title, string? Reason);
