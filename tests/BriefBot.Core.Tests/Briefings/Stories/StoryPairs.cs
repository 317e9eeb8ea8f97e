using System.Globalization;
using BriefBot.Articles;
using BriefBot.Briefings.Stories;
using BriefBot.Core.Tests.Articles;
using BriefBot.Memory;
using Microsoft.Extensions.Options;

namespace BriefBot.Core.Tests.Briefings.Stories;

/// <summary>Labelled articles: which are the same story, and which are not.</summary>
internal static class StoryPairs
{
    /// <summary>Made-up articles with the event that each tells of.</summary>
    public static IReadOnlyList<(string Event, StoryArticle Article)> MadeUp(string file)
    {
        var articles = new List<(string, StoryArticle)>();
        string[] head = [];
        foreach (var line in Lines(file))
        {
            if (line[0] == '@')
            {
                head = line[1..].Split(" | ");
            }
            else
            {
                var reference = new ArticleReference(
                    new ArticleId($"{head[0].Trim()}-{articles.Count}"), 1, head[3], head[1], null,
                    DateTimeOffset.Parse(head[2] + "T08:00:00Z", CultureInfo.InvariantCulture));
                articles.Add((head[0].Trim(), new StoryArticle(reference, line)));
            }
        }

        return articles;
    }

    /// <summary>Labelled pairs of benchmark articles.</summary>
    public static IReadOnlyList<(bool IsSame, string A, string B, bool IsSeen)> OfBenchmark() =>
        [.. Lines("benchmark-pairs.txt").Select(l => l.Split(' ')).Select(f => (f[0] == "same", f[1], f[2], f[3] == "seen"))];

    /// <summary>The benchmark's articles by id, as the bot reads them; skips the test where they are missing.</summary>
    public static async Task<Dictionary<string, StoryArticle>> BenchmarkArticlesAsync()
    {
        var file = SharedFiles.Find("benchmarks", "multihop-rag", "articles.jsonl");
        var articles = new Dictionary<string, StoryArticle>(StringComparer.Ordinal);
        await foreach (var outcome in new ArticleReader(Options.Create(new ArticleOptions())).ReadFileAsync(file, TestContext.Current.CancellationToken))
        {
            if (outcome is ReadOutcome.Read { Article: var a })
            {
                articles[a.Id.Value] = new StoryArticle(new ArticleReference(a.Id, 1, a.Title, a.Source, a.Url, a.Published), a.Text);
            }
        }

        return articles;
    }

    private static IEnumerable<string> Lines(string file) => File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Briefings", "Stories", "Pairs", file))
        .Where(l => l.Length > 0 && l[0] != '#');
}
