using Microsoft.Extensions.DependencyInjection;

namespace BriefBot.Articles;

/// <summary>Adds the reading of articles to a program's services.</summary>
public static class ArticleServices
{
    /// <summary>Adds <see cref="ArticleReader"/> and its settings (section <c>Articles</c>).</summary>
    public static IServiceCollection AddArticles(this IServiceCollection services)
    {
        services.AddOptions<ArticleOptions>();
        services.AddSingleton<ArticleReader>();
        return services;
    }
}
