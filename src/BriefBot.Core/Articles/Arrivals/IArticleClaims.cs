namespace BriefBot.Articles.Arrivals;

/// <summary>What brought articles and may bring them again.</summary>
internal interface IArticleClaims
{
    /// <summary>Forgets that an article was brought, so that it is taken again where it is still offered.</summary>
    Task ForgetAsync(ArticleId article, CancellationToken cancellationToken);
}
