using BriefBot.Articles;
using BriefBot.Articles.Arrivals;
using BriefBot.Articles.Arrivals.Feeds;
using BriefBot.Articles.Arrivals.Watching;
using BriefBot.Core.Tests.Articles.Arrivals.Worlds;

namespace BriefBot.Core.Tests.Articles.Arrivals.Watching;

public sealed class FolderWatchTests : IDisposable
{
    private static readonly string First = HarbourNews.Word(1);
    private static readonly string Second = HarbourNews.Word(2);
    private static readonly string Third = HarbourNews.Word(3);

    private readonly FolderWorld _world = new();

    public void Dispose() => _world.Dispose();

    [Fact]
    public async Task File_SeenOnce_IsNotReadBeforeItWasSeenUnchanged()
    {
        _world.Write("one.md", HarbourNews.Markdown(First));
        await _world.LookAsync();
        Assert.False(await _world.FindsAsync(First));
        await _world.LookAsync();
        Assert.True(await _world.FindsAsync(First));
    }

    [Fact]
    public async Task File_ThatGrowsAtEveryLook_IsReadOnlyWhenItIsWhole()
    {
        var content = HarbourNews.Markdown(First);
        for (var length = 40; length < content.Length; length += 40)
        {
            _world.Write("one.md", content[..length]);
            await _world.LookAsync();
        }

        Assert.Empty(await _world.RowsAsync());
        _world.Write("one.md", content);
        await _world.SettleAsync();
        Assert.Equal([ArrivalOutcome.Taken], await _world.RowsAsync());
    }

    [Fact]
    public async Task File_EditedWithoutATrace_IsReadOnceMoreWhenTheClockCanTell()
    {
        _world.Write("one.md", HarbourNews.Markdown(First));
        await _world.LookAsync(0);
        await _world.LookAsync(1);
        Assert.True(await _world.FindsAsync(First));
        var written = File.GetLastWriteTimeUtc(_world.At("one.md"));
        _world.Write("one.md", HarbourNews.Markdown(Second));
        File.SetLastWriteTimeUtc(_world.At("one.md"), written);
        await _world.SettleAsync();
        Assert.True(await _world.FindsAsync(Second));
        Assert.False(await _world.FindsAsync(First));
    }

    [Fact]
    public async Task File_ReplacedByAnEditor_KeepsItsVersions()
    {
        _world.Write("one.md", HarbourNews.Markdown(First));
        await _world.SettleAsync();
        File.Delete(_world.At("one.md"));
        await _world.LookAsync();
        _world.Write("one.md", HarbourNews.Markdown(Second));
        await _world.SettleAsync();
        Assert.Equal(2, (await _world.Memory.FindAsync(new ArticleId("one"), FolderWorld.Stop))!.Reference.Version);
    }

    [Fact]
    public async Task File_RemovedWhileTheBotWasOff_Leaves()
    {
        _world.Write("one.md", HarbourNews.Markdown(First));
        _world.Write("two.md", HarbourNews.Markdown(Second));
        await _world.SettleAsync();
        File.Delete(_world.At("one.md"));
        _world.Restart();
        await _world.SettleAsync();
        Assert.False(await _world.FindsAsync(First));
        Assert.True(await _world.FindsAsync(Second));
        Assert.Equal([ArrivalOutcome.Taken, ArrivalOutcome.Taken, ArrivalOutcome.Removed], await _world.RowsAsync());
    }

    [Fact]
    public async Task Article_InTwoFiles_StaysAsTheOtherFileHasIt()
    {
        _world.Write("one.md", HarbourNews.Markdown(First, "same"));
        await _world.SettleAsync();
        _world.Write("two.md", HarbourNews.Markdown(Second, "same"));
        await _world.SettleAsync();
        Assert.True(await _world.FindsAsync(Second));
        File.Delete(_world.At("two.md"));
        await _world.SettleAsync();
        Assert.True(await _world.FindsAsync(First));
        Assert.False(await _world.FindsAsync(Second));
    }

    [Fact]
    public async Task File_OfSeveralArticles_LosesTheOneThatWasTakenOut()
    {
        _world.Write("many.jsonl", $"{HarbourNews.Line(First, "a")}\n{HarbourNews.Line(Second, "b")}\n");
        await _world.SettleAsync();
        _world.Write("many.jsonl", $"{HarbourNews.Line(Second, "b")}\n{HarbourNews.Line(Third, "c")}\n");
        await _world.SettleAsync();
        Assert.False(await _world.FindsAsync(First));
        Assert.True(await _world.FindsAsync(Second));
        Assert.True(await _world.FindsAsync(Third));
    }

    [Fact]
    public async Task Folder_GoneAsAWhole_KeepsItsArticlesAndSaysSo()
    {
        await WriteFourAsync();
        Directory.Move(_world.Root, _world.Root + "-away");
        await _world.SettleAsync();
        Assert.True(await _world.FindsAsync(First));
        Assert.Equal("The folder is not there. Its 4 files' articles stay until it is back.", _world.Watch.State.Problem);
        Directory.Move(_world.Root + "-away", _world.Root);
        await _world.SettleAsync();
        Assert.Null(_world.Watch.State.Problem);
        Assert.Equal(4, (await _world.Memory.ListAsync(FolderWorld.Stop)).Count);
    }

    [Fact]
    public async Task Folder_EmptyBecauseItsVolumeIsNotMounted_KeepsItsArticlesForGood()
    {
        await WriteFourAsync();
        Empty();
        _world.Mount = "/";
        _world.Restart();
        await _world.SettleAsync();
        await _world.LookAsync(1_000_000);
        await _world.SettleAsync();
        Assert.True(await _world.FindsAsync(First));
        Assert.Contains("what was mounted at /mnt/news is not", _world.Watch.State.Problem, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Folder_EmptiedAtOneGo_WaitsAnHourBeforeItBelievesIt()
    {
        await WriteFourAsync();
        Empty();
        await _world.SettleAsync();
        Assert.True(await _world.FindsAsync(First));
        Assert.StartsWith("All 4 files went at once.", _world.Watch.State.Problem, StringComparison.Ordinal);
        await _world.LookAsync((int)FolderWatch.EmptiedPatience.TotalSeconds);
        await _world.SettleAsync();
        Assert.Empty(await _world.Memory.ListAsync(FolderWorld.Stop));
        Assert.Null(_world.Watch.State.Problem);
    }

    [Fact]
    public async Task File_ThatHoldsNoArticle_IsSaidOnceAndTriedAgainWhenItChanges()
    {
        _world.Write("one.md", string.Empty);
        await _world.SettleAsync();
        await _world.SettleAsync();
        Assert.Equal([ArrivalOutcome.Failed], await _world.RowsAsync());
        _world.Write("one.md", HarbourNews.Markdown(First));
        await _world.SettleAsync();
        Assert.Equal([ArrivalOutcome.Failed, ArrivalOutcome.Taken], await _world.RowsAsync());
    }

    [Fact]
    public async Task Memory_ThatLostAnArticle_GetsItAgainAtTheNextStart()
    {
        _world.Write("one.md", HarbourNews.Markdown(First));
        await _world.SettleAsync();
        await _world.Memory.DeleteAsync(new ArticleId("one"), FolderWorld.Stop);
        _world.Restart();
        await _world.SettleAsync();
        Assert.True(await _world.FindsAsync(First));
    }

    [Fact]
    public async Task Kill_BetweenMemoryAndLedger_LeavesNothingBehindWhenTheFileIsGone()
    {
        _world.Write("one.md", HarbourNews.Markdown(First));
        _world.Write("two.md", HarbourNews.Markdown(Second));
        await _world.SettleAsync();

        // As a kill leaves it: the file is marked as being read, and what it brought is only in the memory.
        await _world.Ledger.SaveAsync([(_world.At("one.md"), new KnownFile(FileStamp.None, false, new HashSet<ArticleId>()))], FolderWorld.Stop);
        File.Delete(_world.At("one.md"));
        _world.Restart();
        await _world.SettleAsync();
        Assert.False(await _world.FindsAsync(First));
    }

    [Fact]
    public async Task Article_ThatAFeedBroughtAsWell_IsTakenFromTheFeedAgain()
    {
        _world.Write("one.md", HarbourNews.Markdown(First));
        await _world.SettleAsync();
        await _world.Feeds.SaveItemAsync("feed", "key", new KnownItem("print", new ArticleId("one"), 0), FolderWorld.Stop);
        File.Delete(_world.At("one.md"));
        await _world.SettleAsync();
        Assert.Null(_world.Feeds.FindItem("feed", "key"));
    }

    private async Task WriteFourAsync()
    {
        _world.Write("one.md", HarbourNews.Markdown(First));
        _world.Write("two.md", HarbourNews.Markdown(Second));
        _world.Write("a/three.md", HarbourNews.Markdown(Third));
        _world.Write("a/four.md", HarbourNews.Markdown(HarbourNews.Word(4)));
        await _world.SettleAsync();
    }

    private void Empty()
    {
        Directory.Delete(_world.Root, recursive: true);
        Directory.CreateDirectory(_world.Root);
    }
}
