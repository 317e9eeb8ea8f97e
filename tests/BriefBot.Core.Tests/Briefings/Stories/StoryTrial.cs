using BriefBot.Briefings.Stories;

namespace BriefBot.Core.Tests.Briefings.Stories;

/// <summary>Grouping against labelled pairs: precision .95 and recall .85 of "same story" over all, and what the unseen ones say by themselves.</summary>
public sealed class StoryTrial(ITestOutputHelper output)
{
    /// <summary>A briefing sees half a day around the articles of a pair.</summary>
    private static readonly TimeSpan Around = TimeSpan.FromHours(12);

    [Fact]
    public void MadeUpPairs_OfAllOutlets_AreGroupedByEvent()
    {
        var (seen, unseen) = (MadeUp("stories-seen.txt"), MadeUp("stories-unseen.txt"));
        var all = new Tally();
        all.Add(seen);
        all.Add(unseen);

        output.WriteLine($"seen: {seen}\nunseen: {unseen}\nall: {all}");
        Assert.True(all.Count >= 200, "at least 200 pairs");
        Assert.True(all.Precision >= 0.95 && all.Recall >= 0.85, $"{all}");
    }

    [Fact]
    public async Task AllPairs_MadeUpAndOfTheBenchmark_ReachPrecisionAndRecall()
    {
        var articles = await StoryPairs.BenchmarkArticlesAsync();
        var (seen, unseen) = (new Tally(), new Tally());
        foreach (var (isSame, a, b, isSeen) in StoryPairs.OfBenchmark())
        {
            (isSeen ? seen : unseen).Add(isSame, AreTogether(articles, articles[a], articles[b]));
        }

        var all = new Tally();
        foreach (var part in new[] { seen, unseen, MadeUp("stories-seen.txt"), MadeUp("stories-unseen.txt") })
        {
            all.Add(part);
        }

        output.WriteLine($"benchmark seen: {seen}\nbenchmark unseen: {unseen}\nall: {all}");
        Assert.True(all.Precision >= 0.95 && all.Recall >= 0.85, $"{all}");
    }

    private static bool AreTogether(Dictionary<string, StoryArticle> articles, StoryArticle a, StoryArticle b)
    {
        var (first, last) = (Min(a, b) - Around, Max(a, b) + Around);
        var window = articles.Values.Where(x => x.Reference.Published >= first && x.Reference.Published <= last).ToList();
        return StoryGrouper.Group(window, TestContext.Current.CancellationToken).Any(g => g.Contains(a) && g.Contains(b));
    }

    private static DateTimeOffset Min(StoryArticle a, StoryArticle b) => a.Reference.Published!.Value < b.Reference.Published!.Value ? a.Reference.Published.Value : b.Reference.Published.Value;

    private static DateTimeOffset Max(StoryArticle a, StoryArticle b) => a.Reference.Published!.Value > b.Reference.Published!.Value ? a.Reference.Published.Value : b.Reference.Published.Value;

    private static Tally MadeUp(string file)
    {
        var articles = StoryPairs.MadeUp(file);
        var groups = StoryGrouper.Group([.. articles.Select(a => a.Article)], TestContext.Current.CancellationToken);
        var tally = new Tally();
        for (var i = 0; i < articles.Count; i++)
        {
            for (var j = i + 1; j < articles.Count; j++)
            {
                tally.Add(articles[i].Event == articles[j].Event, groups.Any(g => g.Contains(articles[i].Article) && g.Contains(articles[j].Article)));
            }
        }

        return tally;
    }
}
