using Microsoft.Extensions.DependencyInjection;

namespace BriefBot.Articles;

/// <summary>Adds the reading of articles to a program's services.</summary>
public static class ArticlesServices
{
    private const long LeastMaxFileBytes = 1024;
    private const long MostMaxFileBytes = 1024L * 1024 * 1024;

    /// <summary>Adds <see cref="ArticleReader"/> and its settings (section <c>Articles</c>), which are checked at start.</summary>
    public static IServiceCollection AddArticles(this IServiceCollection services)
    {
        services.AddOptions<ArticleOptions>()
            .BindConfiguration(ArticleOptions.Section)
            .Validate(
                options => options.MaxFileBytes is >= LeastMaxFileBytes and <= MostMaxFileBytes,
                "Articles:MaxFileBytes must be between 1024 (1 KB) and 1073741824 (1 GB).")
            .ValidateOnStart();
        services.AddSingleton<ArticleReader>();
        return services;
    }
}
