using BriefBot.Articles;
using BriefBot.Briefings.Stories;
using BriefBot.Memory;

namespace BriefBot.Briefings.Writing;

/// <summary>The stories that a channel was told before, with their articles' texts of then.</summary>
internal sealed class KnownStories
{
    /// <summary>So many articles of former stories are read again at most; the last briefing's come first.</summary>
    private const int MostArticles = 150;

    private readonly Dictionary<StoryArticle, string> _ids = [];
    private readonly HashSet<StoryArticle> _last = [];

    /// <summary>The articles, those of the last briefing first.</summary>
    public IReadOnlyList<StoryArticle> Articles => [.. _ids.Keys];

    /// <summary>Reads the stories of the last briefing and of those before it; what was deleted is not there.</summary>
    public static async Task<KnownStories> ReadAsync(IArticleMemory memory, BriefingRequest request, CancellationToken cancellationToken)
    {
        var known = new KnownStories();
        var seen = new HashSet<ArticleId>();
        foreach (var (briefing, age) in (request.Last is null ? request.Earlier : [request.Last, .. request.Earlier]).Select((b, i) => (b, i)))
        {
            foreach (var (story, source) in briefing.Stories.SelectMany(s => s.Sources, (story, source) => (story, source)))
            {
                if (known._ids.Count < MostArticles && seen.Add(source.Id)
                    && await memory.FindVersionAsync(source.Id, source.Version, cancellationToken).ConfigureAwait(false) is { } stored)
                {
                    var article = new StoryArticle(stored.Reference, stored.Text);
                    known._ids[article] = story.Id;
                    if (age == 0 && request.Last is not null)
                    {
                        known._last.Add(article);
                    }
                }
            }
        }

        return known;
    }

    /// <summary>Tells whether an article was told before.</summary>
    public bool Has(StoryArticle article) => _ids.ContainsKey(article);

    /// <summary>Tells whether an article was told in the last briefing.</summary>
    public bool IsOfLast(StoryArticle article) => _last.Contains(article);

    /// <summary>The id of the story that most of some articles were told in; null when none was told.</summary>
    public string? IdOf(IEnumerable<StoryArticle> articles) => articles.Where(_ids.ContainsKey)
        .GroupBy(a => _ids[a], StringComparer.Ordinal).OrderByDescending(g => g.Count()).ThenBy(g => g.Key, StringComparer.Ordinal)
        .Select(g => g.Key).FirstOrDefault();
}
