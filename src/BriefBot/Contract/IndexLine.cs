using BriefBot.Memory;

namespace BriefBot.Contract;

/// <summary>A line of <c>index --json</c>.</summary>
internal sealed record IndexLine(string Path, string Status, string? ArticleId, string? Reason)
{
    public static IndexLine Of(IndexedArticle article) => new(
        article.Path, article.Status.ToString().ToLowerInvariant(), article.ArticleId?.Value, article.Reason);
}
