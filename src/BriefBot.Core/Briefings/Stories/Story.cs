using BriefBot.Memory;

namespace BriefBot.Briefings.Stories;

/// <summary>A group of articles about one event, new ones and those that a briefing told before.</summary>
internal sealed class Story
{
    /// <summary>Takes a group apart.</summary>
    /// <param name="news">The articles that are new, at least one.</param>
    /// <param name="known">The articles that were told before.</param>
    /// <param name="id">The story's id.</param>
    public Story(IReadOnlyList<StoryArticle> news, IReadOnlyList<StoryArticle> known, string id)
    {
        (News, Known, Id) = (Ordered(news), known, id);
        Voices = FirstOfCopies(News);
        Sentences = [.. Voices.SelectMany(StorySentence.Of)];
        Before = [.. known.SelectMany(StorySentence.Of)];
    }

    /// <summary>The story's id.</summary>
    public string Id { get; }

    /// <summary>The new articles, best first, near-copies behind one another.</summary>
    public IReadOnlyList<StoryArticle> News { get; }

    /// <summary>The articles that were told before.</summary>
    public IReadOnlyList<StoryArticle> Known { get; }

    /// <summary>One new article of each set of near-copies.</summary>
    public IReadOnlyList<StoryArticle> Voices { get; }

    /// <summary>The sentences of the voices.</summary>
    public IReadOnlyList<StorySentence> Sentences { get; }

    /// <summary>The sentences of the known articles.</summary>
    public IReadOnlyList<StorySentence> Before { get; }

    /// <summary>How many outlets tell it.</summary>
    public int Outlets => News.Select(a => a.Reference.Source ?? a.Reference.Id.Value).Distinct(StringComparer.OrdinalIgnoreCase).Count();

    /// <summary>Further articles that repeat one of the new ones word for word.</summary>
    public IReadOnlyList<ArticleReference> Duplicates { get; init; } = [];

    private static List<StoryArticle> Ordered(IReadOnlyList<StoryArticle> articles)
    {
        var ordered = new List<StoryArticle>();
        foreach (var article in articles.OrderBy(a => a.IsStandingPage).ThenByDescending(a => Math.Min(a.Text.Length, 1500)).ThenBy(a => a.Reference.Published).ThenBy(a => a.Reference.Id.Value, StringComparer.Ordinal))
        {
            var copy = ordered.FindLastIndex(o => CopyText.Share(o, article) >= StoryWeights.NearCopy);
            ordered.Insert(copy < 0 ? ordered.Count : copy + 1, article);
        }

        return ordered;
    }

    private static List<StoryArticle> FirstOfCopies(IReadOnlyList<StoryArticle> articles)
    {
        var voices = new List<StoryArticle>();
        foreach (var article in articles)
        {
            if (!voices.Exists(v => CopyText.Share(v, article) >= StoryWeights.NearCopy))
            {
                voices.Add(article);
            }
        }

        return voices;
    }
}
