using System.Globalization;
using System.Text.RegularExpressions;
using BriefBot.Articles;
using BriefBot.Core.Tests.Memory.Worlds;
using BriefBot.Memory;
using BriefBot.Trials;

namespace BriefBot.Core.Tests.Memory;

/// <summary>Searches while articles change: no failure, and every article whole, all of one version or none of it.</summary>
public sealed partial class ConcurrencyTests : IDisposable
{
    private const int Articles = 6;
    private const int Sentences = 60;
    private const int Searchers = 4;

    private readonly MemoryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Search_WhileArticlesAreReplaced_SeesWholeVersionsOnly(bool throughAnotherMemory)
    {
        using var writer = _folder.Open();
        using var reader = throughAnotherMemory ? _folder.Open() : null;
        await writer.AddAllAsync([.. Enumerable.Range(0, Articles).Select(a => Version(a, 1))]);
        var done = new int[1];
        using var start = new Barrier(Searchers + 1);
        var searching = Enumerable.Range(0, Searchers).Select(s => RunAsync(async () =>
        {
            start.SignalAndWait(TestContext.Current.CancellationToken);
            var newest = new int[Articles];
            var searches = 0;
            do
            {
                AssertWhole(await (reader ?? writer).LookAsync("alpha harbour talks", limit: 100), newest);
                searches++;
            }
            while (Volatile.Read(ref done[0]) == 0);

            return searches;
        })).ToArray();
        var writing = RunAsync(async () =>
        {
            start.SignalAndWait(TestContext.Current.CancellationToken);
            try
            {
                for (var v = 2; v <= Dose.Of(25, 400); v++)
                {
                    await writer.AddAllAsync([.. Enumerable.Range(0, Articles).Where(a => (v + a) % 3 != 0).Select(a => Version(a, v))]);
                }
            }
            finally
            {
                Volatile.Write(ref done[0], 1);
            }

            return 0;
        });

        await writing;
        Assert.All(await Task.WhenAll(searching), searches => Assert.True(searches > 0));
    }

    [Fact]
    public async Task ImportAndDelete_OfTheSameArticlesAtOnce_NeverFailAndEndConsistent()
    {
        using var memory = _folder.Open();
        using var second = _folder.Open();
        using var start = new Barrier(4);
        var rounds = Dose.Of(30, 500);
        await Task.WhenAll(Enumerable.Range(0, 4).Select(worker => RunAsync(async () =>
        {
            var random = new Random(worker);
            var mine = worker % 2 == 0 ? memory : second;
            start.SignalAndWait(TestContext.Current.CancellationToken);
            for (var round = 0; round < rounds; round++)
            {
                var article = random.Next(3);
                if (random.Next(3) == 0)
                {
                    await mine.RemoveAsync($"a{article}");
                }
                else
                {
                    await mine.AddAsync(Version(article, (round * 4) + worker) with { Text = $"Harbour alpha {worker} {round % 5}." });
                }

                await mine.LookAsync("harbour alpha", limit: 100);
                await mine.ListIdsAsync();
            }

            return 0;
        })));

        Assert.Equal("ok", _folder.Peek("PRAGMA integrity_check"));
        using var fresh = _folder.Open();
        Assert.Equal(await fresh.FingerprintAsync("harbour alpha"), await memory.FingerprintAsync("harbour alpha"));
        Assert.Equal(await fresh.ListIdsAsync(), await second.ListIdsAsync());
    }

    [Fact]
    public async Task Open_NewFolderFromManySidesAtOnce_Works()
    {
        for (var round = 0; round < Dose.Of(5, 100); round++)
        {
            using var folder = new MemoryFolder();
            var memories = Enumerable.Range(0, 3).Select(_ => folder.Open()).ToList();
            using var start = new Barrier(6);
            await Task.WhenAll(Enumerable.Range(0, 6).Select(side => RunAsync(async () =>
            {
                start.SignalAndWait(TestContext.Current.CancellationToken);
                await memories[side % 3].AddAsync(News.Of($"a{side}", $"Harbour alpha {side}."));
                return (await memories[side % 3].LookAsync("harbour alpha")).Passages.Count;
            })));

            Assert.Equal(6, (await memories[0].ListIdsAsync()).Length);
        }
    }

    [Fact]
    public async Task ReadRange_WhileTheArticleIsReplaced_ReadsTheVersionThatWasFound()
    {
        using var memory = _folder.Open();
        await memory.AddAsync(Version(0, 1));
        var writing = RunAsync(async () =>
        {
            for (var v = 2; v <= Dose.Of(40, 800); v++)
            {
                await memory.AddAsync(Version(0, v));
            }

            return 0;
        });
        do
        {
            foreach (var passage in (await memory.LookAsync("alpha harbour")).Passages)
            {
                Assert.Equal(
                    passage.Text,
                    await memory.ReadRangeAsync(passage.Article.Id, passage.Article.Version, passage.Range, TestContext.Current.CancellationToken));
            }
        }
        while (!writing.IsCompleted);

        await writing;
    }

    private static Article Version(int article, int version) => News.Of(
        $"a{article}",
        string.Concat(Enumerable.Range(0, Sentences).Select(s => $"Sentence {s} of the harbour talks is alpha-v{version} of article {article}. ")).TrimEnd(),
        $"Alpha harbour talks v{version}");

    /// <summary>All passages of all articles are there, each article's of one version, and no article goes back in time.</summary>
    private static void AssertWhole(SearchResult result, int[] newest)
    {
        for (var a = 0; a < Articles; a++)
        {
            var id = new ArticleId($"a{a}");
            var passages = result.Passages.Where(p => p.Article.Id == id).OrderBy(p => p.Range.Start).ToList();
            var tokens = passages.SelectMany(p => Token().Matches(p.Text)).Select(m => m.Value).ToList();
            var version = Assert.Single(tokens.Append(tokens.FirstOrDefault() ?? "none").Distinct());
            Assert.Equal(Sentences, tokens.Count);
            var number = int.Parse(version["alpha-v".Length..], CultureInfo.InvariantCulture);
            Assert.All(passages, p => Assert.EndsWith($" v{number}", p.Article.Title, StringComparison.Ordinal));
            Assert.True(number >= newest[a], $"Article {a} went back from v{newest[a]} to v{number}");
            newest[a] = number;
        }
    }

    /// <summary>On a thread of its own, so that a barrier holds up nothing else.</summary>
    private static Task<int> RunAsync(Func<Task<int>> work) =>
        Task.Factory.StartNew(work, CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default).Unwrap();

    [GeneratedRegex(@"alpha-v\d+")]
    private static partial Regex Token();
}
