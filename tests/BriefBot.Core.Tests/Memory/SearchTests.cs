using BriefBot.Articles;
using BriefBot.Core.Tests.Memory.Worlds;
using BriefBot.Memory;

namespace BriefBot.Core.Tests.Memory;

/// <summary>What search finds: words in any form and script, within filters, the same every time.</summary>
public sealed class SearchTests : IDisposable
{
    private readonly MemoryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("The mayor of São Paulo opened the line.", "sao paulo")]
    [InlineData("The mayor of Sao Paulo opened the line.", "São Paulo")]
    [InlineData("The mayor of SAO PAULO opened the line.", "são paulo")]
    [InlineData("The café in Zürich closed.", "cafe zurich")]
    [InlineData("Cafe\u0301 culture is back.", "café")]
    [InlineData("Ministers negotiated exports of minerals.", "negotiating export mineral")]
    [InlineData("The runner was running.", "runs")]
    [InlineData("Ｆｕｌｌ ｗｉｄｔｈ letters were printed.", "full width")]
    [InlineData("日本と韓国の首脳が奈良で会談した。", "奈良")]
    [InlineData("日本と韓国の首脳が奈良で会談した。", "首脳会談")]
    [InlineData("日本和韩国领导人在奈良举行会谈。", "韩国领导人")]
    [InlineData("한국과 일본 정상이 나라에서 만났다.", "정상")]
    [InlineData("한국과 일본 정상이 나라에서 만났다.", "한국과")]
    [InlineData("半導体メーカーが工場を建てた。", "メーカー")]
    public async Task Search_WordInAnotherForm_FindsTheArticle(string text, string question)
    {
        using var memory = _folder.Open();
        await memory.AddAllAsync(News.Of("wanted", text, "One"), News.Of("other", "Nobody expected rain over the lake.", "Two"));

        Assert.Equal("wanted", (await memory.IdsAsync(question)).FirstOrDefault());
    }

    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("the of and")]
    [InlineData("?!…。\"'(){}*:^")]
    [InlineData("NEAR(\"a\" OR b) -- ; DROP TABLE articles")]
    [InlineData("xyzzyplugh")]
    [InlineData("\uD83D")]
    [InlineData("\0")]
    public async Task Search_NothingToLookFor_FindsNothingAndDoesNotFail(string question)
    {
        using var memory = _folder.Open();
        Assert.Empty((await memory.LookAsync(question)).Passages);
        await memory.AddAsync(News.Of("lake", "Nobody expected rain over the lake.", "Rain"));

        Assert.Equal(0, (await memory.LookAsync(question)).CoverageScore);
    }

    [Fact]
    public async Task Search_VeryLongQuestion_DoesNotFail()
    {
        using var memory = _folder.Open();
        await memory.AddAsync(News.Of("lake", "Nobody expected rain over the lake."));

        await memory.LookAsync(string.Join(' ', Enumerable.Range(0, 5000).Select(i => $"word{i}")));
        Assert.Equal(["lake"], await memory.IdsAsync($"rain {new string('x', 100_000)}"));
    }

    [Fact]
    public async Task Search_Filters_NarrowToWhatTheySay()
    {
        using var memory = _folder.Open();
        await memory.AddAllAsync(
            News.Of("a", "Zinc prices fell today.", source: "Le Café News", published: "2026-01-10T23:59:59Z"),
            News.Of("b", "Zinc prices rose today.", source: "The Outlet", published: "2026-01-11"),
            News.Of("c", "Zinc prices stalled today.", source: "The Outlet", published: "2026-01-12"),
            News.Of("d", "Zinc prices unknown today."));

        Assert.Equal(["a", "b", "c", "d"], (await memory.IdsAsync("zinc")).Order());
        Assert.Equal(["b", "c"], (await memory.IdsAsync("zinc", new SearchFilter { Source = "outlet" })).Order());
        Assert.Equal(["a"], await memory.IdsAsync("zinc", new SearchFilter { Source = "le cafe" }));
        Assert.Equal(["b", "c"], (await memory.IdsAsync("zinc", new SearchFilter { After = new DateOnly(2026, 1, 11) })).Order());
        Assert.Equal(["a"], await memory.IdsAsync("zinc", new SearchFilter { Before = new DateOnly(2026, 1, 11) }));
        Assert.Equal(["d"], await memory.IdsAsync("zinc", new SearchFilter { Article = new ArticleId("d") }));
        Assert.Empty(await memory.IdsAsync("zinc", new SearchFilter { Article = new ArticleId("a"), Source = "Outlet" }));
        Assert.Equal(["b"], await memory.IdsAsync("zinc source:\"The Outlet\" after:2026-01-11 before:2026-01-12"));
        Assert.Equal(["c"], await memory.IdsAsync("article:c zinc"));
    }

    [Fact]
    public async Task Search_SameQuestionTwice_GivesTheSameToTheLastBit()
    {
        using var memory = _folder.Open();
        await memory.AddAllAsync([.. Enumerable.Range(0, 60).Select(i => News.Of($"a{i}", $"Zinc prices moved in town {i % 4}. Nobody knew why."))]);
        var first = await memory.FingerprintAsync("Why did zinc prices move?");

        Assert.Equal(first, await memory.FingerprintAsync("Why did zinc prices move?"));
        using var again = _folder.Open();
        Assert.Equal(first, await again.FingerprintAsync("Why did zinc prices move?"));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    [InlineData(101)]
    public async Task Search_LimitOutOfRange_IsRefused(int limit)
    {
        using var memory = _folder.Open();
        await Assert.ThrowsAsync<ArgumentOutOfRangeException>(() => memory.LookAsync("zinc", limit: limit));
    }

    [Fact]
    public async Task Search_CancelledBefore_DoesNotStart()
    {
        using var memory = _folder.Open();
        using var cancelled = new CancellationTokenSource();
        await cancelled.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => memory.SearchAsync(new SearchQuery("zinc"), cancelled.Token));
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => memory.ImportAsync([News.Of("a", "Text.")], cancelled.Token));
        Assert.Empty(await memory.ListIdsAsync());
    }

    [Fact]
    public async Task Search_TwoMemoriesOnOneFolder_SeeEachOthersChangesAtOnce()
    {
        using var here = _folder.Open();
        using var there = _folder.Open();
        for (var i = 0; i < 20; i++)
        {
            var (writer, reader) = i % 2 == 0 ? (here, there) : (there, here);
            await writer.AddAsync(News.Of("talks", $"Zinc {UniqueWord.Of(i, 0)} began."));
            Assert.Equal(["talks"], await reader.IdsAsync(UniqueWord.Of(i, 0)));
            await writer.AddAsync(News.Of("talks", $"Zinc {UniqueWord.Of(i, 1)} began."));
            Assert.Equal(["talks"], await reader.IdsAsync(UniqueWord.Of(i, 1)));
            Assert.Empty(await reader.IdsAsync(UniqueWord.Of(i, 0)));
            Assert.True(await reader.RemoveAsync("talks"));
            Assert.Empty(await writer.IdsAsync("zinc"));
            Assert.Empty(await writer.ListIdsAsync());
        }
    }
}
