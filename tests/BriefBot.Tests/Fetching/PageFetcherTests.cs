using System.IO.Compression;
using System.Text;
using BriefBot.Articles.Arrivals.Pages;
using BriefBot.StandIns.Web;
using BriefBot.Tests.Fetching.Worlds;

namespace BriefBot.Tests.Fetching;

public sealed class PageFetcherTests : IAsyncLifetime
{
    private FetchWorld _world = null!;

    public async ValueTask InitializeAsync() => _world = await FetchWorld.StartAsync(options => options.MaxBytes = 64 * 1024);

    public ValueTask DisposeAsync() => _world.DisposeAsync();

    [Fact]
    public async Task Page_Found_ComesWithItsTypeCharsetAndTags()
    {
        _world.Web.Pages["/a"] = new WebPage(200, "Text/HTML; charset=\"Shift_JIS\"", "<p>x</p>"u8.ToArray())
        {
            ETag = "\"v1\"",
            LastModified = "Sat, 31 Jan 2026 08:00:00 GMT",
        };
        var page = Assert.IsType<FetchOutcome.Fetched>(await _world.PageAsync("/a"));
        Assert.Equal(("text/html", "Shift_JIS", "\"v1\"", "Sat, 31 Jan 2026 08:00:00 GMT"), (page.MediaType, page.Charset, page.ETag, page.LastModified));
        Assert.Equal("<p>x</p>", Encoding.UTF8.GetString(page.Content));
        Assert.Null(page.MovedTo);
    }

    [Fact]
    public async Task Request_SaysWhoItIsAndSendsNothingElse()
    {
        _world.Web.Pages["/a"] = WebPage.Html("<p>x</p>") with { Headers = new() { ["Set-Cookie"] = "id=1" } };
        await _world.PageAsync("/a");
        await _world.PageAsync("/a");
        var headers = _world.Web.Requests.Last().Headers;
        Assert.StartsWith("BriefBot/", headers["user-agent"], StringComparison.Ordinal);
        Assert.Equal(["accept", "accept-encoding", "host", "user-agent"], headers.Keys.Order());
    }

    [Fact]
    public async Task KnownCopy_IsAskedForOnlyWhenItChanged()
    {
        _world.Web.Pages["/tag"] = WebPage.Feed("<rss/>") with { ETag = "W/\"v1\"" };
        _world.Web.Pages["/date"] = WebPage.Feed("<rss/>") with { LastModified = "Sat, 31 Jan 2026 08:00:00 GMT" };
        Assert.IsType<FetchOutcome.Unchanged>(await _world.FetchAsync(new FetchRequest(_world.Web.At("/tag"), FetchKind.Feed) { ETag = "W/\"v1\"" }));
        Assert.IsType<FetchOutcome.Fetched>(await _world.FetchAsync(new FetchRequest(_world.Web.At("/tag"), FetchKind.Feed) { ETag = "W/\"v0\"" }));
        Assert.IsType<FetchOutcome.Unchanged>(await _world.FetchAsync(
            new FetchRequest(_world.Web.At("/date"), FetchKind.Feed) { LastModified = "Sat, 31 Jan 2026 08:00:00 GMT" }));
    }

    [Fact]
    public async Task Redirect_ForGood_IsToldUpToTheFirstThatIsNot()
    {
        _world.Web.Pages["/old"] = WebPage.Redirect(301, "/newer");
        _world.Web.Pages["/newer"] = WebPage.Redirect(308, "//news.test:" + _world.Web.Port + "/newest");
        _world.Web.Pages["/newest"] = WebPage.Redirect(302, "today");
        _world.Web.Pages["/today"] = WebPage.Html("<p>x</p>");
        var page = Assert.IsType<FetchOutcome.Fetched>(await _world.PageAsync("/old"));
        Assert.Equal(_world.Web.At("/today"), page.Address);
        Assert.Equal(_world.Web.At("/newest"), page.MovedTo);
    }

    [Fact]
    public async Task Redirect_InACircle_Ends()
    {
        _world.Web.Pages["/a"] = WebPage.Redirect(302, "/b");
        _world.Web.Pages["/b"] = WebPage.Redirect(302, "/a");
        Assert.Contains("more than 5 times", (await _world.FailAsync("/a")).Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Page_TooLarge_IsNotRead()
    {
        _world.Web.Pages["/said"] = WebPage.Html(new string('x', 70_000));
        _world.Web.Pages["/endless"] = WebPage.Html(new string('x', 1000)) with { IsEndless = true };
        Assert.Equal(FetchProblem.Unsuitable, (await _world.FailAsync("/said")).Problem);
        Assert.Equal("What is there is larger than 64 KB (Fetching:MaxBytes).", (await _world.FailAsync("/endless")).Reason);
    }

    [Fact]
    public async Task Page_CompressedBomb_IsStoppedAtTheLimit()
    {
        foreach (var (name, compress) in new (string, Func<Stream, Stream>)[]
        {
            ("gzip", inner => new GZipStream(inner, CompressionLevel.SmallestSize)),
            ("br", inner => new BrotliStream(inner, CompressionLevel.SmallestSize)),
            ("deflate", inner => new ZLibStream(inner, CompressionLevel.SmallestSize)),
        })
        {
            using var packed = new MemoryStream();
            using (var packing = compress(packed))
            {
                packing.Write(new byte[8 << 20]);
            }

            var bomb = packed.ToArray();
            Assert.InRange(bomb.Length, 1, 64 * 1024);
            _world.Web.Pages["/bomb"] = new WebPage(200, "text/html", bomb) { Headers = new() { ["Content-Encoding"] = name } };
            Assert.Equal(FetchProblem.Unsuitable, (await _world.FailAsync("/bomb")).Problem);
        }

        _world.Web.Pages["/broken"] = new WebPage(200, "text/html", "no gzip"u8.ToArray()) { Headers = new() { ["Content-Encoding"] = "gzip" } };
        Assert.Equal(FetchProblem.Unreachable, (await _world.FailAsync("/broken")).Problem);
    }

    [Theory]
    [InlineData("image/png")]
    [InlineData("application/pdf")]
    [InlineData("video/mp4")]
    public async Task Page_OfAnotherType_IsNotRead(string type)
    {
        _world.Web.Pages["/a"] = new WebPage(200, type, "x"u8.ToArray());
        var failed = await _world.FailAsync("/a");
        Assert.Equal($"What is there is of type {type}, which is not read here.", failed.Reason);
    }

    [Fact]
    public async Task Site_ThatFailsForAMoment_IsAskedAgain()
    {
        var left = 2;
        _world.Web.Pages["/robots.txt"] = WebPage.Of(404);
        _world.Web.Pages["/a"] = WebPage.Of(502) with
        {
            Wait = _ =>
            {
                if (--left == 0)
                {
                    _world.Web.Pages["/a"] = WebPage.Html("<p>x</p>");
                }

                return Task.CompletedTask;
            },
        };
        Assert.IsType<FetchOutcome.Fetched>(await _world.PageAsync("/a"));
    }

    [Fact]
    public async Task Site_ThatBreaksOff_IsAFailureThatCanBeShown()
    {
        _world.Web.Pages["/a"] = WebPage.Html(new string('x', 5000)) with { BreaksOff = true };
        var failed = await _world.FailAsync("/a");
        Assert.Equal((FetchProblem.Unreachable, "The site broke off the response."), (failed.Problem, failed.Reason));
    }

    [Fact]
    public async Task Site_ThatFailsAgainAndAgain_IsLeftAloneAndOthersAreNot()
    {
        _world.Web.Pages["/bad"] = WebPage.Of(500);
        _world.Web.Pages["/good"] = WebPage.Html("<p>x</p>");
        await _world.FailAsync("/bad");
        await _world.FailAsync("/bad");
        var asked = _world.Web.Requests.Count;
        Assert.Contains("left alone", (await _world.FailAsync("/good")).Reason, StringComparison.Ordinal);
        Assert.Equal(asked, _world.Web.Requests.Count);
        Assert.IsType<FetchOutcome.Fetched>(await _world.FetchAsync(new FetchRequest(_world.Web.At("/good", "other.test"), FetchKind.Page)));
        _world.Clock.Advance(TimeSpan.FromMinutes(3));
        Assert.IsType<FetchOutcome.Fetched>(await _world.PageAsync("/good"));
    }

    [Fact]
    public async Task Site_ThatAsksToWait_IsNotAskedAgainAtOnce()
    {
        _world.Web.Pages["/a"] = WebPage.Of(503) with { Headers = new() { ["Retry-After"] = "120" } };
        var failed = await _world.FailAsync("/a");
        Assert.Equal((FetchProblem.Busy, TimeSpan.FromSeconds(120)), (failed.Problem, failed.RetryAfter));
        Assert.Equal(["/a"], _world.Web.Asked);
    }

    [Fact]
    public async Task Site_ThatNeverAnswers_IsGivenUpAfterTheTimeOfTheSetting()
    {
        var arrived = new TaskCompletionSource();
        _world.Web.Pages["/a"] = WebPage.Html("x") with
        {
            Wait = async stop =>
            {
                arrived.TrySetResult();
                await Task.Delay(Timeout.Infinite, stop);
            },
        };
        var fetching = _world.PageAsync("/a");
        await arrived.Task.WaitAsync(TestContext.Current.CancellationToken);
        _world.Clock.Advance(TimeSpan.FromSeconds(61));
        Assert.Equal("The site did not answer within 60 seconds.", Assert.IsType<FetchOutcome.Failed>(await fetching).Reason);
    }

    [Fact]
    public async Task Robots_Disallowed_IsNotFetchedAndAskedForOnceADay()
    {
        _world.Web.Pages["/robots.txt"] = WebPage.Text("User-agent: *\nDisallow: /private\n");
        _world.Web.Pages["/private/a"] = WebPage.Html("<p>x</p>");
        _world.Web.Pages["/open"] = WebPage.Redirect(302, "/private/a");
        Assert.Equal(FetchProblem.Robots, (await _world.FailAsync("/private/a")).Problem);
        Assert.Equal(FetchProblem.Robots, (await _world.FailAsync("/open")).Problem);
        Assert.Equal(["/open"], _world.Web.Asked);
        Assert.Single(_world.Web.Requests, request => request.Path == "/robots.txt");
        _world.Web.Pages["/robots.txt"] = WebPage.Text("User-agent: *\nDisallow:\n");
        _world.Clock.Advance(TimeSpan.FromHours(25));
        Assert.IsType<FetchOutcome.Fetched>(await _world.PageAsync("/open"));
    }

    [Fact]
    public async Task Robots_ThatCannotBeHad_ClosesTheSiteForAWhile()
    {
        _world.Web.Pages["/robots.txt"] = WebPage.Of(503) with { Headers = new() { ["Retry-After"] = "5" } };
        _world.Web.Pages["/a"] = WebPage.Html("<p>x</p>");
        Assert.Equal(FetchProblem.Robots, (await _world.FailAsync("/a")).Problem);
        _world.Web.Pages.Remove("/robots.txt", out _);
        _world.Clock.Advance(TimeSpan.FromMinutes(11));
        Assert.IsType<FetchOutcome.Fetched>(await _world.PageAsync("/a"));
    }

    [Fact]
    public async Task Requests_ToOneSite_KeepTheirDistance()
    {
        await using var world = await FetchWorld.StartAsync(options => options.SiteDelayMilliseconds = 4000);
        world.Web.Pages["/a"] = WebPage.Html("<p>x</p>");
        for (var i = 0; i < 3; i++)
        {
            await world.PageAsync("/a");
        }

        Assert.Equal(Enumerable.Repeat(TimeSpan.FromSeconds(4), 3), world.Clock.Passed);
    }
}
