using BriefBot.Answers;
using BriefBot.Articles;
using BriefBot.Chat;
using BriefBot.Fetching;
using BriefBot.Logs;
using BriefBot.Memory;
using BriefBot.Settings;
using BriefBot.StandIns.Web;
using BriefBot.Summaries;
using BriefBot.Tests.Fetching.Worlds;
using BriefBot.Tests.Worlds;
using BriefBot.Trials;
using Microsoft.Extensions.DependencyInjection;

namespace BriefBot.Tests.Fetching;

/// <summary>The whole program in this process: articles come in from a folder and a feed, and are asked about.</summary>
public sealed class ArrivalProgramTests : IAsyncLifetime
{
    private readonly string _folder = Directory.CreateTempSubdirectory("briefbot-").FullName;
    private WebStandIn _web = null!;

    /// <summary>The pause between two looks passes at once; how long a page may take does not.</summary>
    private readonly HandClock _clock = new() { PassesAtOnce = delay => delay < TimeSpan.FromSeconds(20) };

    public async ValueTask InitializeAsync()
    {
        _web = await WebStandIn.StartAsync(TestContext.Current.CancellationToken);
        Directory.CreateDirectory(Path.Combine(_folder, "news"));
    }

    public async ValueTask DisposeAsync()
    {
        await _web.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }

    [Fact]
    public async Task Arrivals_FolderAndFeed_CanBeAskedAboutAndHaveTheirRows()
    {
        Write("ferry.md", "---\ntitle: Ferry to Aland resumes\nsource: Harbour News\n---\n\nThe ferry to Aland resumed on Tuesday after a storm. The company said 420 passengers were on board.\n");
        _web.Pages["/robots.txt"] = WebPage.Text("User-agent: *\nDisallow: /private");
        _web.Pages["/feed"] = WebPage.Feed($"""
            <rss version="2.0"><channel><title>City Post</title>
            <item><title>Old bridge closes</title><link>{_web.At("/bridge")}</link><pubDate>Sat, 31 Jan 2026 09:00:00 GMT</pubDate></item>
            <item><title>Secret</title><link>{_web.At("/private/x")}</link></item>
            <item><title>Inside</title><link>http://169.254.169.254/latest/meta-data/</link></item>
            </channel></rss>
            """);
        _web.Pages["/bridge"] = WebPage.Html(
            "<html><head><title>Old bridge closes</title></head><body><nav>Home</nav><article><h1>Old bridge closes for repairs today</h1>"
            + "<p>The old stone bridge closes for repairs on 2 February, the city said. Engineers found cracks in three of its arches last autumn.</p>"
            + "<p>The repairs cost 3.4 million euros, and the city pays half of them. Traffic goes over the new bridge until the summer.</p></article></body></html>");

        var now = await RunAsync("arrivals", "--now", "--json");
        Assert.Equal(0, now.Code);
        Assert.Equal(4, now.OutLines.Count);
        Assert.Contains(now.OutLines, line => line.Contains("\"source\":\"folder\"", StringComparison.Ordinal) && line.Contains("\"articleId\":\"ferry\"", StringComparison.Ordinal));
        Assert.Contains(now.OutLines, line => line.Contains("\"outcome\":\"taken\"", StringComparison.Ordinal) && line.Contains("/bridge", StringComparison.Ordinal));

        var failed = await RunAsync("arrivals", "--failed");
        Assert.Equal(2, failed.OutLines.Count);
        Assert.Contains("robots.txt", failed.Out, StringComparison.Ordinal);
        Assert.Contains("Port", (await RunAsync("index", "http://news.test:22/")).Out, StringComparison.Ordinal);
        Assert.DoesNotContain("/private/x", _web.Asked);

        var bridge = await RunAsync("ask", "How much do the bridge repairs cost?", "--json");
        Assert.Contains("3.4 million euros", bridge.Out, StringComparison.Ordinal);
        Assert.Contains("\"source\":\"City Post\"", bridge.Out, StringComparison.Ordinal);

        File.Delete(Path.Combine(_folder, "news", "ferry.md"));
        await RunAsync("arrivals", "--now");
        var articles = await RunAsync("articles", "--json");
        Assert.DoesNotContain("ferry", articles.Out, StringComparison.Ordinal);
        Assert.Contains("bridge", articles.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Index_Address_TakesThePage()
    {
        _web.Pages["/a/tide-tables"] = WebPage.Html(
            "<html><head><title>Tide tables</title></head><body><article><p>The tide at the pier rises to 4.2 metres on Friday, the office said on Monday. Sailors should wait until noon.</p></article></body></html>");
        var run = await RunAsync("index", _web.At("/a/tide-tables").AbsoluteUri, "--json");
        Assert.Equal(0, run.Code);
        Assert.Contains("\"status\":\"added\",\"articleId\":\"tide-tables-", run.Out, StringComparison.Ordinal);
        Assert.Equal(1, (await RunAsync("index", "http://localhost/")).Code);
    }

    [Fact]
    public async Task Feeds_NamedTwiceOrWithoutAnAddress_AreProblemsOfTheSettings()
    {
        var run = await RunAsync("articles", "--set", "Feeds:1:Name=x", "--set", $"Feeds:2:Address={_web.At("/feed")}");
        Assert.Equal(2, run.Code);
        Assert.Contains("Feeds:1:Address is not set", run.Error, StringComparison.Ordinal);
        Assert.Contains("Feeds:2:Address is the address of another feed", run.Error, StringComparison.Ordinal);
    }

    private void Write(string name, string content)
    {
        File.WriteAllText(Path.Combine(_folder, "news", name), content);
        File.SetLastWriteTimeUtc(Path.Combine(_folder, "news", name), _clock.GetUtcNow().UtcDateTime.AddHours(-1));
    }

    private async Task<ProgramRun> RunAsync(params string[] args)
    {
        var output = new StringWriter { NewLine = "\n" };
        var error = new StringWriter { NewLine = "\n" };
        var streams = new Streams(new StringReader(string.Empty), output, error) { WorkingDirectory = _folder };
        var program = new BriefBotProgram(streams, _clock, (services, settings) => services
            .AddSettings(settings)
            .AddStandardErrorLog(settings)
            .AddArticles()
            .AddArticleMemory()
            .AddAnswers()
            .AddSummaries()
            .AddChat()
            .AddSingleton<INameResolver>(new NamedAddresses())
            .AddSingleton<IConnector>(new RecordingConnector(_web.Port))
            .AddArrivals(settings));
        string[] all =
        [
            .. args, "--data", Path.Combine(_folder, "data"), "--set", $"Articles:Folder={Path.Combine(_folder, "news")}", "--set", $"Feeds:0:Address={_web.At("/feed")}",
            "--set", $"Fetching:Ports=80,443,{_web.Port}",
        ];
        var code = await program.RunAsync(all, TestContext.Current.CancellationToken);
        return new ProgramRun(code, output.ToString(), error.ToString());
    }
}
