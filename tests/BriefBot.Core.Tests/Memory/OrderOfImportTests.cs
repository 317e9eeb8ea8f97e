using BriefBot.Articles;
using BriefBot.Core.Tests.Memory.Worlds;

namespace BriefBot.Core.Tests.Memory;

/// <summary>In which order articles came, and in how many batches, never shows in a search or in the list.</summary>
public sealed class OrderOfImportTests
{
    private static readonly string[] Questions =
        ["zinc prices", "Why did ministers meet in Oslo?", "harbour strike and tariffs", "cobal prices", "What happened on 14 January 2026?", "town 3"];

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public async Task Import_ShuffledWithUpdatesAndDuplicates_GivesTheSameResults(int seed)
    {
        var articles = Articles(new Random(77));
        var expected = await ResultsAsync([.. articles.Select(versions => versions[^1])], null);

        Assert.Equal(expected, await ResultsAsync([.. Shuffled(articles, new Random(seed))], new Random(seed)));
    }

    /// <summary>Each article's versions; a quarter of them repeats another one's text, and some of their dates are the same.</summary>
    private static List<List<Article>> Articles(Random random)
    {
        string[] metals = ["zinc", "cobalt", "nickel", "copper"];
        string[] places = ["Oslo", "Lima", "Genoa", "Nara"];
        var articles = new List<List<Article>>();
        for (var i = 0; i < 80; i++)
        {
            var versions = new List<Article>();
            for (var v = random.Next(3); v >= 0; v--)
            {
                var n = random.Next(60);
                versions.Add(News.Of(
                    $"a{i:00}",
                    $"Ministers met in {places[n % 4]} over {metals[n % 3]} prices. A harbour strike in town {n} and tariffs came up.\n\n## Round {n}\n\nNothing was signed on day {n % 7}.",
                    $"Talks {n % 9}", $"Outlet {n % 5}", i % 6 == 0 ? null : $"2026-01-{10 + (n % 12)}"));
            }

            articles.Add(versions);
        }

        return articles;
    }

    /// <summary>All versions in a random order that keeps each article's own order.</summary>
    private static List<Article> Shuffled(List<List<Article>> articles, Random random)
    {
        var order = articles.SelectMany((versions, i) => versions.Select(_ => i)).ToArray();
        random.Shuffle(order);
        var next = new int[articles.Count];
        return [.. order.Select(i => articles[i][next[i]++])];
    }

    private static async Task<string> ResultsAsync(Article[] articles, Random? random)
    {
        using var folder = new MemoryFolder();
        using var memory = folder.Open();
        for (var at = 0; at < articles.Length;)
        {
            var count = random?.Next(1, 12) ?? articles.Length;
            await memory.AddAllAsync([.. articles.Skip(at).Take(count)]);
            at += count;
            if (random?.Next(2) == 0)
            {
                await memory.IdsAsync("zinc");
            }
        }

        var list = (await memory.ListAsync(TestContext.Current.CancellationToken))
            .Select(a => $"{a.Reference.Id} {a.Reference.Title} {a.Passages} {a.DuplicateOf}");
        var found = new List<string>();
        foreach (var question in Questions)
        {
            found.Add(WithoutVersions(await memory.FingerprintAsync(question)));
        }

        return string.Join("\n\n", [.. list, .. found]);
    }

    /// <summary>How often an article was changed before is not the same in both worlds.</summary>
    private static string WithoutVersions(string fingerprint) =>
        System.Text.RegularExpressions.Regex.Replace(fingerprint, @"(?<=^a\d\d )v\d+ ", string.Empty, System.Text.RegularExpressions.RegexOptions.Multiline);
}
