using BriefBot.Articles;
using BriefBot.Memory;
using BriefBot.Settings;
using BriefBot.Showing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace BriefBot.Chatting;

/// <summary>Gives a memory without articles the starter articles, so that the first question has something to ask about.</summary>
internal static class StarterIndexing
{
    /// <summary>Indexes them when that is needed and wanted.</summary>
    /// <returns>How many articles the memory holds now.</returns>
    public static async Task<int> EnsureAsync(IServiceProvider services, Streams streams, CancellationToken cancellationToken)
    {
        var memory = services.GetRequiredService<IArticleMemory>();
        var articles = await memory.ListAsync(cancellationToken);
        if (!IsNeeded(articles) || !services.GetRequiredService<IOptions<StarterOptions>>().Value.Index)
        {
            return articles.Count;
        }

        var indexer = services.GetRequiredService<IArticleIndexer>();
        var tally = await IndexProgress.RunAsync(
            indexer.IndexStarterArticlesAsync(cancellationToken),
            article =>
            {
                if (article.Status == IndexStatus.Failed)
                {
                    streams.Error.WriteLine(SafeText.OneLine($"{article.Path}: {article.Reason}"));
                }
            },
            streams,
            showStatus: true,
            cancellationToken);
        streams.Error.WriteLine($"Starter articles: {tally}");
        return (await memory.ListAsync(cancellationToken)).Count;
    }

    // A first run that was stopped half-way is completed; whoever has articles of their own is left alone.
    private static bool IsNeeded(IReadOnlyList<ArticleListing> articles) =>
        articles.Count < StarterArticles.Ids.Count && articles.All(article => StarterArticles.Ids.Contains(article.Reference.Id));
}
