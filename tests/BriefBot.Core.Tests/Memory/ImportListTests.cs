using BriefBot.Core.Tests.Memory.Worlds;
using BriefBot.Memory;

namespace BriefBot.Core.Tests.Memory;

/// <summary>The order in which versions came, which a briefing follows.</summary>
public sealed class ImportListTests : IDisposable
{
    private readonly MemoryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    private static Task<ImportList> ListAsync(IArticleMemory memory, ImportMark after = default) =>
        memory.ListImportsAsync(after, TestContext.Current.CancellationToken);

    private static IEnumerable<string> Names(ImportList list) => list.Versions.Select(v => $"{v.Reference.Id} v{v.Reference.Version}");

    [Fact]
    public async Task List_OfAnEmptyMemory_IsEmptyAndStaysWhereItStarted()
    {
        using var memory = _folder.Open();

        Assert.Empty((await ListAsync(memory)).Versions);
        Assert.Equal(new ImportMark(0), (await ListAsync(memory)).UpTo);
        Assert.Equal(new ImportMark(7), (await ListAsync(memory, new ImportMark(7))).UpTo);
    }

    [Fact]
    public async Task List_AfterAMark_HoldsOnlyWhatCameLaterInTheOrderOfImport()
    {
        using var memory = _folder.Open();
        await memory.AddAllAsync(News.Of("z", "Zinc is dear."), News.Of("a", "Apples are cheap."));
        var first = await ListAsync(memory);
        _folder.Clock.Now -= TimeSpan.FromDays(2);
        await memory.AddAllAsync(News.Of("m", "Milk is white."), News.Of("z", "Zinc is dear."));

        var second = await ListAsync(memory, first.UpTo);

        Assert.Equal(["z v1", "a v1"], Names(first));
        Assert.Equal(["m v1"], Names(second));
        Assert.True(second.Versions[0].Mark.Value > first.UpTo.Value);
        Assert.Equal(second.Versions[0].Mark, second.UpTo);
    }

    [Fact]
    public async Task List_OfAChangedArticle_HoldsBothVersionsAndSaysWhichIsCurrent()
    {
        using var memory = _folder.Open();
        await memory.AddAsync(News.Of("a", "Twelve ships sailed."));
        await memory.AddAsync(News.Of("a", "Fourteen ships sailed.", source: "Daily"));

        var list = await ListAsync(memory);

        Assert.Equal([("a v1", false), ("a v2", true)], Names(list).Zip(list.Versions.Select(v => v.IsCurrent)));
        Assert.Equal("Daily", list.Versions[1].Reference.Source);
        var before = await memory.FindVersionAsync(list.Versions[0].Reference.Id, 1, TestContext.Current.CancellationToken);
        Assert.Equal("Twelve ships sailed.", before!.Text);
        Assert.Equal(list.Versions[0].Reference, before.Reference);
        Assert.Null(await memory.FindVersionAsync(list.Versions[0].Reference.Id, 3, TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task List_OfADuplicate_NamesTheArticleThatHoldsTheText()
    {
        using var memory = _folder.Open();
        await memory.AddAllAsync(News.Of("a", "Zinc is dear."), News.Of("b", "Zinc is dear."), News.Of("c", "Milk is white."));

        Assert.Equal([null, "a", null], (await ListAsync(memory)).Versions.Select(v => v.DuplicateOf?.Value));
    }

    [Fact]
    public async Task List_AfterADelete_ForgetsTheArticleButNotTheMark()
    {
        using var memory = _folder.Open();
        await memory.AddAllAsync(News.Of("a", "Zinc is dear."), News.Of("b", "Milk is white."));
        var before = await ListAsync(memory);
        await memory.RemoveAsync("b");

        var after = await ListAsync(memory);

        Assert.Equal(["a v1"], Names(after));
        Assert.Equal(before.UpTo, after.UpTo);
        await memory.AddAsync(News.Of("b", "Milk is dear."));
        Assert.Equal(["b v1"], Names(await ListAsync(memory, after.UpTo)));
    }

    [Fact]
    public async Task List_AfterReopening_GoesOnWhereItWas()
    {
        ImportMark upTo;
        using (var memory = _folder.Open())
        {
            await memory.AddAsync(News.Of("a", "Zinc is dear."));
            upTo = (await ListAsync(memory)).UpTo;
        }

        using var again = _folder.Open();
        await again.AddAsync(News.Of("b", "Milk is white."));

        Assert.Equal(["b v1"], Names(await ListAsync(again, upTo)));
    }
}
