using BriefBot.Memory;

namespace BriefBot.Contract;

/// <summary>An article that comes near.</summary>
internal sealed record NearestJson(string ArticleId, string Title)
{
    public static IReadOnlyList<NearestJson> Of(IEnumerable<ArticleReference> articles) =>
        [.. articles.Select(article => new NearestJson(article.Id.Value, article.Title))];
}
