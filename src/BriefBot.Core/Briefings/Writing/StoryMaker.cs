using BriefBot.Articles;
using BriefBot.Briefings.Stories;
using BriefBot.Memory;

namespace BriefBot.Briefings.Writing;

/// <summary>Makes stories of new articles and of those that were told before.</summary>
internal static class StoryMaker
{
    /// <summary>The stories that have something new, in no order.</summary>
    public static IReadOnlyList<Story> Make(
        IReadOnlyList<StoryArticle> news, KnownStories known, IReadOnlyDictionary<ArticleId, List<ArticleReference>> duplicates, CancellationToken cancellationToken)
    {
        var stories = new List<Story>();
        var taken = new HashSet<string>(StringComparer.Ordinal);
        var groups = StoryGrouper.Group([.. known.Articles, .. news], cancellationToken)
            .Where(g => g.Any(a => !known.Has(a)))
            .OrderByDescending(g => g.Count(known.Has));
        foreach (var group in groups)
        {
            var own = group.Where(a => !known.Has(a)).ToList();
            var before = group.Where(known.Has).ToList();

            // A story that fell apart keeps its id in the part with most of it.
            var id = known.IdOf(before) is { } told && taken.Add(told) ? told : Fresh(own, taken);
            stories.Add(new Story(own, [.. before.Where(known.IsOfLast)], id)
            {
                Duplicates = [.. own.SelectMany(a => duplicates.GetValueOrDefault(a.Reference.Id) ?? [])],
            });
        }

        return stories;
    }

    private static string Fresh(List<StoryArticle> articles, HashSet<string> taken)
    {
        var id = StoryIds.Of(articles);
        for (var n = 2; !taken.Add(id); n++)
        {
            id = $"{StoryIds.Of(articles)}-{n}";
        }

        return id;
    }
}
