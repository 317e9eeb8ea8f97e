using BriefBot.Memory;

namespace BriefBot.Summaries;

/// <summary>Groups articles about the same event: their texts share words that are rare among the others.</summary>
internal static class StoryGroups
{
    /// <summary>Two articles whose words are this much alike tell the same story.</summary>
    private const double SameStory = 0.45;

    /// <summary>Articles that appeared further apart than this tell different stories.</summary>
    private static readonly TimeSpan Apart = TimeSpan.FromDays(10);

    /// <summary>Groups the articles; the order of groups and within them is that of the articles.</summary>
    public static async Task<IReadOnlyList<IReadOnlyList<ArticleReference>>> GroupAsync(
        IArticleMemory memory, IReadOnlyList<ArticleReference> articles, CancellationToken cancellationToken)
    {
        var texts = new List<string>(articles.Count);
        foreach (var article in articles)
        {
            var stored = await memory.FindAsync(article.Id, cancellationToken).ConfigureAwait(false);
            texts.Add($"{article.Title} {stored?.Text}");
        }

        var groups = new List<List<int>>();
        for (var i = 0; i < articles.Count; i++)
        {
            var likeness = SentenceGraph.Likeness(texts[i], texts);
            var group = groups.Find(g => g.Exists(j => likeness[j] >= SameStory && Near(articles[i], articles[j])));
            if (group is null)
            {
                groups.Add([i]);
            }
            else
            {
                group.Add(i);
            }
        }

        return [.. groups.Select(g => g.Select(i => articles[i]).ToList())];
    }

    private static bool Near(ArticleReference a, ArticleReference b) =>
        a.Published is not { } first || b.Published is not { } second || (first - second).Duration() <= Apart;
}
