using BriefBot.Articles;
using BriefBot.Core.Tests.Memory.Worlds;
using BriefBot.Memory;

namespace BriefBot.Core.Tests.Memory;

/// <summary>The same text under several ids: listed each, found once, and never lost with the one that held it.</summary>
public sealed class DuplicateTests : IDisposable
{
    private const string Text = "The zinc talks began in Oslo on Monday. Ministers stayed until midnight.";

    private readonly MemoryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Import_SameTextUnderAnotherId_IsADuplicateThatSearchReturnsOnce()
    {
        using var memory = _folder.Open();
        var outcomes = await memory.AddAllAsync(News.Of("a-copy", Text, source: "Agency"), News.Of("b-copy", Text, source: "Daily"));

        Assert.Equal(new ImportOutcome(new ArticleId("b-copy"), ImportStatus.Duplicate, 1, new ArticleId("a-copy")), outcomes[1]);
        Assert.Single((await memory.LookAsync("zinc")).Passages);
        Assert.Equal(["a-copy", "b-copy"], await memory.ListIdsAsync());
        Assert.Equal(new ArticleId("a-copy"), (await memory.ListedAsync("b-copy")).DuplicateOf);
        Assert.Equal([new ArticleId("b-copy")], (await memory.HeldAsync("a-copy"))!.Duplicates);
        Assert.Equal([new ArticleId("a-copy")], (await memory.HeldAsync("b-copy"))!.Duplicates);
        Assert.Equal("The zinc", await memory.ReadAsync("b-copy", 1, 0, 8));
    }

    [Fact]
    public async Task Import_EarlierPublishedCopy_BecomesTheOneThatSearchFinds()
    {
        using var memory = _folder.Open();
        await memory.AddAsync(News.Of("a-reprint", Text, published: "2026-01-15"));
        await memory.AddAsync(News.Of("z-first", Text, published: "2026-01-13"));

        Assert.Equal(["z-first"], await memory.IdsAsync("zinc"));
        Assert.Equal(new ArticleId("z-first"), (await memory.ListedAsync("a-reprint")).DuplicateOf);
        Assert.Null((await memory.ListedAsync("z-first")).DuplicateOf);
    }

    [Fact]
    public async Task Delete_TheHolder_PromotesTheOther()
    {
        using var memory = _folder.Open();
        await memory.AddAllAsync(News.Of("a", Text), News.Of("b", Text), News.Of("c", Text));
        Assert.Equal(["a"], await memory.IdsAsync("zinc"));

        await memory.RemoveAsync("a");

        Assert.Equal(["b"], await memory.IdsAsync("zinc"));
        Assert.Null((await memory.ListedAsync("b")).DuplicateOf);
        Assert.Equal(new ArticleId("b"), (await memory.ListedAsync("c")).DuplicateOf);
        await memory.RemoveAsync("b");
        Assert.Equal(["c"], await memory.IdsAsync("zinc"));
        await memory.RemoveAsync("c");
        Assert.Empty(await memory.IdsAsync("zinc"));
    }

    [Fact]
    public async Task Import_TheHolderChanges_PromotesTheOther()
    {
        using var memory = _folder.Open();
        await memory.AddAllAsync(News.Of("a", Text), News.Of("b", Text));

        await memory.AddAsync(News.Of("a", "The cobalt talks began in Lima."));

        Assert.Equal(["b"], await memory.IdsAsync("zinc"));
        Assert.Equal(["a"], await memory.IdsAsync("cobalt"));
        Assert.Null((await memory.ListedAsync("b")).DuplicateOf);
    }

    [Fact]
    public async Task Import_TheCopyChangesAndComesBack_IsADuplicateAgain()
    {
        using var memory = _folder.Open();
        await memory.AddAllAsync(News.Of("a", Text), News.Of("b", Text));
        Assert.Equal(ImportStatus.Updated, (await memory.AddAsync(News.Of("b", "The cobalt talks began in Lima."))).Status);
        Assert.Equal(["b"], await memory.IdsAsync("cobalt"));

        var back = await memory.AddAsync(News.Of("b", Text));

        Assert.Equal((ImportStatus.Duplicate, 3), (back.Status, back.Version));
        Assert.Empty(await memory.IdsAsync("cobalt"));
        Assert.Equal(["a"], await memory.IdsAsync("zinc"));
    }

    [Fact]
    public async Task Import_TheHolderGetsAnotherTitle_StaysTheOnlyOneFound()
    {
        using var memory = _folder.Open();
        await memory.AddAllAsync(News.Of("a", Text, published: "2026-01-13"), News.Of("b", Text, published: "2026-01-14"));

        await memory.AddAsync(News.Of("a", Text, "Another title", published: "2026-01-20"));

        Assert.Equal(["b"], await memory.IdsAsync("zinc"));
        Assert.Equal(new ArticleId("b"), (await memory.ListedAsync("a")).DuplicateOf);
    }

    [Fact]
    public async Task Import_DuplicateAgain_IsUnchangedAndStillSaysWhose()
    {
        using var memory = _folder.Open();
        await memory.AddAllAsync(News.Of("a", Text), News.Of("b", Text));

        Assert.Equal(
            new ImportOutcome(new ArticleId("b"), ImportStatus.Unchanged, 1, new ArticleId("a")), await memory.AddAsync(News.Of("b", Text)));
    }

    [Fact]
    public async Task Search_FilteredToTheCopysOutlet_StillFindsTheText()
    {
        using var memory = _folder.Open();
        await memory.AddAllAsync(News.Of("a", Text, source: "Agency"), News.Of("b", Text, source: "Daily"));

        // Only the holder's passages are indexed: a filter to the copy finds nothing, and must not find the holder either.
        Assert.DoesNotContain("a", await memory.IdsAsync("zinc", new SearchFilter { Source = "Daily" }));
    }
}
