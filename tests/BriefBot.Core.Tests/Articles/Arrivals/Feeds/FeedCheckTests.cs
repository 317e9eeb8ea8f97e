using BriefBot.Articles.Arrivals;
using BriefBot.Articles.Arrivals.Feeds;
using BriefBot.Articles.Arrivals.Pages;
using BriefBot.Core.Tests.Articles.Arrivals.Worlds;

namespace BriefBot.Core.Tests.Articles.Arrivals.Feeds;

public sealed class FeedCheckTests : IDisposable
{
    private static readonly string First = HarbourNews.Word(1);
    private static readonly string Second = HarbourNews.Word(2);

    private readonly FeedWorld _world = new();

    public void Dispose() => _world.Dispose();

    [Fact]
    public async Task Item_New_IsTakenFromItsPageWithTheFeedsOutletAndDate()
    {
        _world.Feed(FeedWorld.Item("https://news.test/a?utm_source=rss&amp;id=1#top", date: "Sat, 31 Jan 2026 21:30:00 GMT"));
        _world.Page("https://news.test/a?utm_source=rss&id=1#top", First);
        await _world.CheckAsync();
        var article = Assert.Single(await _world.Memory.ListAsync(FeedWorld.Stop)).Reference;
        Assert.Equal(("A harbour opens again", "The Harbour Post", new Uri("https://news.test/a?id=1")), (article.Title, article.Source, article.Url));
        Assert.Equal(new DateTimeOffset(2026, 1, 31, 21, 30, 0, TimeSpan.Zero), article.Published);
        Assert.Equal([(ArrivalOutcome.Taken, null)], await _world.RowsAsync());
    }

    [Fact]
    public async Task Item_PageSaysItsOwnOutletAndDate_ThePageCounts()
    {
        _world.Feed(FeedWorld.Item("https://news.test/a", date: "Sat, 31 Jan 2026 21:30:00 GMT"));
        _world.Page("https://news.test/a", First, "<meta property=\"og:site_name\" content=\"Sea Times\"><meta property=\"article:published_time\" content=\"2026-01-30T08:00:00Z\"><link rel=\"canonical\" href=\"/b\">");
        await _world.CheckAsync();
        var article = Assert.Single(await _world.Memory.ListAsync(FeedWorld.Stop)).Reference;
        Assert.Equal(("Sea Times", new Uri("https://news.test/b")), (article.Source, article.Url));
        Assert.Equal(30, article.Published!.Value.Day);
    }

    [Fact]
    public async Task Page_ThatNamesAnotherSiteAsItsOwn_KeepsItsAddress()
    {
        _world.Feed(FeedWorld.Item("https://news.test/a"));
        _world.Page("https://news.test/a", First, "<link rel=\"canonical\" href=\"https://evil.test/b\">");
        await _world.CheckAsync();
        Assert.Equal(new Uri("https://news.test/a"), Assert.Single(await _world.Memory.ListAsync(FeedWorld.Stop)).Reference.Url);
    }

    [Fact]
    public async Task Item_KnownAndUnchanged_IsNotFetchedAgain()
    {
        _world.Feed(FeedWorld.Item("https://news.test/a"));
        _world.Page("https://news.test/a", First);
        await _world.CheckAsync();
        await _world.CheckAsync();
        Assert.Single(_world.Requests, request => request.Kind == FetchKind.Page);
        Assert.Single(await _world.RowsAsync());
    }

    [Fact]
    public async Task Item_Changed_BecomesANewVersion()
    {
        _world.Feed(FeedWorld.Item("https://news.test/a", "1"));
        _world.Page("https://news.test/a", First);
        await _world.CheckAsync();
        _world.Feed(FeedWorld.Item("https://news.test/a", "1", "Another title"));
        _world.Page("https://news.test/a", Second);
        await _world.CheckAsync();
        Assert.Equal([ArrivalOutcome.Taken, ArrivalOutcome.Updated], (await _world.RowsAsync()).Select(row => row.Outcome));
        Assert.False(await _world.FindsAsync(First));
        Assert.True(await _world.FindsAsync(Second));
    }

    [Fact]
    public async Task Guid_UsedForTwoPages_BothAreTaken()
    {
        _world.Feed(FeedWorld.Item("https://news.test/a", "1"), FeedWorld.Item("https://news.test/b", "1"));
        _world.Page("https://news.test/a", First);
        _world.Page("https://news.test/b", Second);
        await _world.CheckAsync();
        Assert.True(await _world.FindsAsync(First));
        Assert.True(await _world.FindsAsync(Second));
    }

    [Fact]
    public async Task Items_OfOneTextAtTwoAddresses_AreADuplicate()
    {
        _world.Feed(FeedWorld.Item("https://news.test/a"), FeedWorld.Item("https://news.test/b"));
        _world.Page("https://news.test/a", First);
        _world.Page("https://news.test/b", First);
        await _world.CheckAsync();
        Assert.Equal([ArrivalOutcome.Taken, ArrivalOutcome.Duplicate], (await _world.RowsAsync()).Select(row => row.Outcome));
    }

    [Fact]
    public async Task Page_ThatCannotBeHad_IsReplacedByTheFeedsOwnTextAndTheAuditSaysSo()
    {
        _world.Feed(FeedWorld.Item("https://news.test/a", content: FeedWorld.Body(First)));
        await _world.CheckAsync();
        Assert.Equal(
            [(ArrivalOutcome.Taken, "The feed's own text was taken. The page: There is no such page (any more) (status 404).")], await _world.RowsAsync());
        Assert.True(await _world.FindsAsync(First));
        Assert.Equal(new Uri("https://news.test/a"), Assert.Single(await _world.Memory.ListAsync(FeedWorld.Stop)).Reference.Url);
    }

    [Fact]
    public async Task Page_ThatCannotBeHad_IsTriedAgainAFewTimes()
    {
        _world.Feed(FeedWorld.Item("https://news.test/a"));
        for (var i = 0; i < FeedItemTaker.MostTries + 3; i++)
        {
            await _world.CheckAsync();
        }

        Assert.Equal(FeedItemTaker.MostTries, (await _world.RowsAsync()).Count(row => row.Outcome == ArrivalOutcome.Failed));
    }

    [Fact]
    public async Task Page_ThatComesBack_IsTakenAtTheNextCheckThoughTheFeedIsUnchanged()
    {
        _world.Feed(FeedWorld.Item("https://news.test/a"));
        _world.Web[FeedWorld.Address] = ((FetchOutcome.Fetched)_world.Web[FeedWorld.Address]) with { ETag = "\"1\"" };
        await _world.CheckAsync();
        _world.Page("https://news.test/a", First);
        await _world.CheckAsync();
        Assert.True(await _world.FindsAsync(First));
        var requests = _world.Requests.Count;
        await _world.CheckAsync();
        Assert.Equal(("\"1\"", requests + 1), (_world.Requests[^1].ETag, _world.Requests.Count));
    }

    [Fact]
    public async Task Item_DatedInTheFuture_LosesThatDate()
    {
        _world.Feed(FeedWorld.Item("https://news.test/a", date: "Sat, 31 Jan 2099 21:30:00 GMT"));
        _world.Page("https://news.test/a", First);
        await _world.CheckAsync();
        Assert.Null(Assert.Single(await _world.Memory.ListAsync(FeedWorld.Stop)).Reference.Published);
        Assert.Equal([(ArrivalOutcome.Taken, "The feed dates it in the future; that date is left out.")], await _world.RowsAsync());
    }

    [Fact]
    public async Task Feed_MovedForGood_IsAskedThereFromThenOn()
    {
        var moved = new Uri("https://new.test/feed");
        _world.Put(FeedWorld.Address, "<rss><channel/></rss>", "text/xml", movedTo: moved);
        await _world.CheckAsync();
        _world.Put(moved.AbsoluteUri, "<rss><channel/></rss>", "text/xml");
        await _world.CheckAsync();
        Assert.Equal(moved, _world.Requests[^1].Address);
        _world.Web.Remove(moved.AbsoluteUri);
        await _world.CheckAsync();
        Assert.Equal(new Uri(FeedWorld.Address), _world.Requests[^1].Address);
    }

    [Fact]
    public async Task Feed_ThatFails_IsAskedLessAndLessOftenAndSaidOnce()
    {
        var waits = new List<TimeSpan>();
        for (var i = 0; i < 10; i++)
        {
            var memo = await _world.CheckAsync();
            waits.Add(memo.Next!.Value - _world.Clock.Now);
        }

        Assert.InRange(waits[0], TimeSpan.FromMinutes(54), TimeSpan.FromMinutes(66));
        Assert.InRange(waits[1], TimeSpan.FromMinutes(108), TimeSpan.FromMinutes(132));
        Assert.InRange(waits[9], FeedPace.Longest * 0.9, FeedPace.Longest * 1.1);
        Assert.Single(await _world.RowsAsync());
        _world.Feed();
        var good = await _world.CheckAsync();
        Assert.Equal((0, null), (good.Failures, good.Problem));
        Assert.InRange(good.Next!.Value - _world.Clock.Now, TimeSpan.FromMinutes(27), TimeSpan.FromMinutes(33));
    }

    [Fact]
    public async Task Feed_ThatAsksToWait_IsLeftAloneThatLong()
    {
        _world.Web[FeedWorld.Address] = new FetchOutcome.Failed(FetchProblem.Busy, "Later.") { RetryAfter = TimeSpan.FromHours(7) };
        Assert.Equal(_world.Clock.Now + TimeSpan.FromHours(7), (await _world.CheckAsync()).Next);
    }

    [Fact]
    public async Task Feed_ThatIsNone_IsAFailureOfTheFeed()
    {
        _world.Put(FeedWorld.Address, "<html>Not here</html>", "text/html");
        Assert.Equal("What is there is no RSS or Atom feed.", (await _world.CheckAsync()).Problem);
    }

    [Fact]
    public async Task Page_NamedByAUser_IsIndexedWithARow()
    {
        _world.Page("https://news.test/a", First);
        var line = await _world.Indexer.IndexAsync("https://news.test/a", FeedWorld.Stop);
        var bad = await _world.Indexer.IndexAsync("file:///etc/passwd", FeedWorld.Stop);
        Assert.Equal((BriefBot.Memory.IndexStatus.Added, BriefBot.Memory.IndexStatus.Failed), (line.Status, bad.Status));
        Assert.StartsWith("a-", line.ArticleId!.Value.Value, StringComparison.Ordinal);
        Assert.Equal([ArrivalOutcome.Taken, ArrivalOutcome.Failed], (await _world.RowsAsync()).Select(row => row.Outcome));
    }

    [Fact]
    public async Task Log_OldRows_GoAfterTheirTime()
    {
        for (var i = 0; i < 201; i++)
        {
            await _world.Log.AddAsync([new Arrival(_world.Clock.Now, ArrivalSource.Page, $"{i}", ArrivalOutcome.Failed)], FeedWorld.Stop);
            _world.Clock.Now += i == 199 ? ArrivalLog.KeptFor + TimeSpan.FromDays(1) : TimeSpan.Zero;
        }

        Assert.Equal("200", Assert.Single(await _world.Log.ListAsync(1000, true, FeedWorld.Stop)).Place);
    }
}
