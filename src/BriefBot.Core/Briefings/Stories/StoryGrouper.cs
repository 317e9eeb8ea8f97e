using W = BriefBot.Briefings.Stories.StoryWeights;

namespace BriefBot.Briefings.Stories;

/// <summary>Puts articles that tell of the same event together.</summary>
/// <remarks>
/// Groups are joined while the mean over their pairs says so (average linkage): a chain of articles that are each a little
/// like the next does not become one story, which joining by the best pair would make of it.
/// </remarks>
internal static class StoryGrouper
{
    /// <summary>The groups, each with its articles in the order given; the groups in the order of their first articles.</summary>
    public static IReadOnlyList<IReadOnlyList<StoryArticle>> Group(IReadOnlyList<StoryArticle> articles, CancellationToken cancellationToken)
    {
        var likeness = new StoryLikeness(articles);
        var count = articles.Count;
        var sums = new double[count, count];
        for (var i = 0; i < count; i++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            for (var j = i + 1; j < count; j++)
            {
                sums[i, j] = sums[j, i] = likeness.Of(articles[i], articles[j]);
            }
        }

        var groups = Enumerable.Range(0, count).Select(i => (List<int>?)[i]).ToList();
        while (Best(groups, sums) is var (a, b) && a >= 0)
        {
            cancellationToken.ThrowIfCancellationRequested();
            groups[a]!.AddRange(groups[b]!);
            groups[b] = null;
            for (var k = 0; k < count; k++)
            {
                sums[a, k] += sums[b, k];
                sums[k, a] = sums[a, k];
            }
        }

        return [.. groups.OfType<List<int>>().Select(g => g.Order().ToList()).OrderBy(g => g[0]).Select(g => g.Select(i => articles[i]).ToList())];
    }

    private static (int A, int B) Best(List<List<int>?> groups, double[,] sums)
    {
        var (best, a, b) = (W.Threshold, -1, -1);
        for (var i = 0; i < groups.Count; i++)
        {
            for (var j = i + 1; j < groups.Count && groups[i] is not null; j++)
            {
                if (groups[j] is { } other && sums[i, j] >= W.Threshold && sums[i, j] / (groups[i]!.Count * other.Count) is var mean && mean >= best && (a < 0 || mean > best))
                {
                    (best, a, b) = (mean, i, j);
                }
            }
        }

        return (a, b);
    }
}
