using BriefBot.Articles;
using BriefBot.Core.Tests.Memory.Worlds;
using BriefBot.Memory;

namespace BriefBot.Core.Tests.Memory;

/// <summary>What importing, changing and deleting do to the list, to search and to what was quoted before.</summary>
public sealed class ImportTests : IDisposable
{
    private const string Old = "The zinc talks began in Oslo on Monday.";
    private const string New = "The cobalt talks began in Lima on Friday.";

    private readonly MemoryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Import_SameArticleTwice_ChangesNothing()
    {
        using var memory = _folder.Open();
        var article = News.Of("talks", Old, source: "The Outlet", published: "2026-01-13", url: "https://example.org/talks");
        var first = await memory.AddAsync(article);
        var before = (await memory.ListedAsync("talks"), await memory.FingerprintAsync("zinc"));
        var changes = _folder.Peek("SELECT count(*) FROM changes");
        _folder.Clock.Now += TimeSpan.FromDays(1);

        var second = await memory.AddAsync(article);

        Assert.Equal(new ImportOutcome(article.Id, ImportStatus.Added, 1), first);
        Assert.Equal(new ImportOutcome(article.Id, ImportStatus.Unchanged, 1), second);
        Assert.Equal(before, (await memory.ListedAsync("talks"), await memory.FingerprintAsync("zinc")));
        Assert.Equal(changes, _folder.Peek("SELECT count(*) FROM changes"));
    }

    [Fact]
    public async Task Import_ChangedText_ReplacesTheOldInSearchAndKeepsItReadable()
    {
        using var memory = _folder.Open();
        await memory.AddAsync(News.Of("talks", Old));
        Assert.Equal(["talks"], await memory.IdsAsync("zinc"));

        var outcome = await memory.AddAsync(News.Of("talks", New));

        Assert.Equal((ImportStatus.Updated, 2), (outcome.Status, outcome.Version));
        Assert.Empty(await memory.IdsAsync("zinc"));
        Assert.Equal(["talks"], await memory.IdsAsync("cobalt"));
        Assert.Equal("zinc talks", await memory.ReadAsync("talks", 1, 4, 14));
        Assert.Equal("cobalt talks", await memory.ReadAsync("talks", 2, 4, 16));
    }

    [Fact]
    public async Task Import_OnlyTheSourceChanged_MakesAVersion()
    {
        using var memory = _folder.Open();
        await memory.AddAsync(News.Of("talks", Old, source: "The Outlet"));

        var outcome = await memory.AddAsync(News.Of("talks", Old, source: "Other News"));

        Assert.Equal((ImportStatus.Updated, 2), (outcome.Status, outcome.Version));
        var passage = Assert.Single((await memory.LookAsync("zinc")).Passages);
        Assert.Equal(("Other News", 2), (passage.Article.Source, passage.Article.Version));
        Assert.Empty(await memory.IdsAsync("zinc", new SearchFilter { Source = "Outlet" }));
    }

    [Fact]
    public async Task ReadRange_AfterManyVersions_StillReadsTheFirst()
    {
        using var memory = _folder.Open();
        for (var i = 1; i <= 40; i++)
        {
            Assert.Equal(i, (await memory.AddAsync(News.Of("talks", $"Round {i} of the talks ended."))).Version);
        }

        for (var i = 1; i <= 40; i++)
        {
            Assert.Equal($"Round {i} of", await memory.ReadAsync("talks", i, 0, $"Round {i} of".Length));
        }

        Assert.Single((await memory.LookAsync("talks")).Passages);
    }

    [Theory]
    [InlineData("talks", 1, 0, 1000)]
    [InlineData("talks", 1, 39, 41)]
    [InlineData("talks", 2, 0, 3)]
    [InlineData("talks", 0, 0, 3)]
    [InlineData("nothing", 1, 0, 3)]
    public async Task ReadRange_OutsideOfWhatThereIs_IsNull(string id, int version, int start, int end)
    {
        using var memory = _folder.Open();
        await memory.AddAsync(News.Of("talks", Old));
        Assert.Null(await memory.ReadAsync(id, version, start, end));
    }

    [Fact]
    public async Task ReadRange_OfNoArticle_IsNull()
    {
        using var memory = _folder.Open();
        Assert.Null(await memory.ReadRangeAsync(default, 1, new TextRange(0, 0), TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Delete_Article_LeavesNothingOfIt()
    {
        using var memory = _folder.Open();
        await memory.AddAllAsync(News.Of("talks", Old), News.Of("strike", "Dockers ended a strike in Genoa."));
        await memory.AddAsync(News.Of("talks", New));

        Assert.True(await memory.RemoveAsync("talks"));

        Assert.False(await memory.RemoveAsync("talks"));
        Assert.Equal(["strike"], await memory.ListIdsAsync());
        Assert.Empty(await memory.IdsAsync("cobalt zinc talks"));
        Assert.Null(await memory.HeldAsync("talks"));
        Assert.Null(await memory.ReadAsync("talks", 1, 0, 3));
        Assert.Equal(1L, _folder.Peek("SELECT count(*) FROM versions"));
    }

    [Fact]
    public async Task List_DatedAndUndated_NewestFirstAndUndatedLast()
    {
        using var memory = _folder.Open();
        await memory.AddAllAsync(
            News.Of("undated-b", "Beta stays."), News.Of("old", "Gamma went.", published: "2025-12-31"),
            News.Of("evening", "Delta came.", published: "2026-01-02T21:00:00+00:00"), News.Of("undated-a", "Alpha stays."),
            News.Of("later-in-utc", "Epsilon came.", published: "2026-01-02T20:00:00-05:00"));

        Assert.Equal(["later-in-utc", "evening", "old", "undated-a", "undated-b"], await memory.ListIdsAsync());
    }

    [Fact]
    public async Task Import_OneBadArticleInABatch_ImportsNone()
    {
        using var memory = _folder.Open();
        var bad = News.Of("bad", "Text.") with { Title = null! };

        await Assert.ThrowsAnyAsync<Exception>(() => memory.AddAllAsync(News.Of("good", Old), bad));

        Assert.Empty(await memory.ListIdsAsync());
        Assert.Empty(await memory.IdsAsync("zinc"));
    }

    [Fact]
    public async Task Find_Article_TellsAllThatIsKnown()
    {
        using var memory = _folder.Open();
        await memory.AddAsync(News.Of("talks", Old, "Zinc talks", "The Outlet", "2026-01-13", "https://example.org/talks?a=b") with { Origin = "/news/talks.md" });

        var held = await memory.HeldAsync("talks");

        Assert.Equal(
            new ArticleReference(
                new ArticleId("talks"), 1, "Zinc talks", "The Outlet", new Uri("https://example.org/talks?a=b"),
                new DateTimeOffset(2026, 1, 13, 0, 0, 0, TimeSpan.Zero)),
            held!.Reference);
        Assert.Equal((Old, _folder.Clock.Now, "/news/talks.md"), (held.Text, held.Indexed, held.Origin));
        Assert.Equal(8, (await memory.ListedAsync("talks")).Words);
    }

    [Theory]
    [InlineData("A \uD83D half character, and an end \uDE00")]
    [InlineData("Nothing \0 stops here: the zinc talks began.")]
    [InlineData("Emoji 😀 and combined e\u0301 stay as they are.")]
    public async Task Import_OddCharacters_ReadsBackWhatSearchShows(string text)
    {
        using var memory = _folder.Open();
        await memory.AddAsync(News.Of("odd", text));

        var passage = Assert.Single((await memory.LookAsync("half stops emoji")).Passages);

        Assert.Equal(text.Length, (await memory.HeldAsync("odd"))!.Text.Length);
        Assert.Equal(passage.Text, await memory.ReadAsync("odd", 1, passage.Range.Start, passage.Range.End));
    }

    [Theory]
    [InlineData("## ")]
    [InlineData(" ")]
    public async Task Delete_ArticleWithoutASentence_LeavesSearchAtWork(string text)
    {
        using var memory = _folder.Open();
        await memory.AddAllAsync(News.Of("empty", text), News.Of("talks", Old));
        await memory.RemoveAsync("empty");
        await memory.AddAsync(News.Of("strike", "Dockers ended a strike in Genoa."));

        Assert.Equal(["talks"], await memory.IdsAsync("zinc"));
    }
}
