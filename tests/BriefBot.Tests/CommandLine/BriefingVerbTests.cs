using System.Text.Json;
using BriefBot.Articles;
using BriefBot.Tests.BriefingPage.Worlds;

namespace BriefBot.Tests.CommandLine;

public sealed class BriefingVerbTests : IDisposable
{
    private readonly BriefingHouse _house = new();

    public void Dispose() => _house.Dispose();

    [Fact]
    public async Task Briefing_NothingArchived_SaysSoAndExitsWith1()
    {
        var run = await _house.RunAsync("briefing", "--html");

        Assert.Equal((1, string.Empty), (run.Code, run.Out));
        Assert.Equal("The archive holds no briefing of console. 'briefbot briefing --now' writes one.\n", run.Error);
    }

    [Fact]
    public async Task Briefing_OfAnotherDayOrChannel_NamesWhatThereIs()
    {
        await _house.AddFireAsync();
        await _house.ArchiveAsync();

        var day = await _house.RunAsync("briefing", "--date", "2026-01-16");
        Assert.Equal((1, "The archive holds no briefing of console for 2026-01-16. The newest one is of 2026-02-01; --list lists all.\n"), (day.Code, day.Error));
        var channel = await _house.RunAsync("briefing", "--list", "--channel", "discord:1");
        Assert.Equal((1, "The archive holds no briefing of discord:1. These channels have some: console.\n"), (channel.Code, channel.Error));
    }

    [Fact]
    public async Task Briefing_Archived_IsShownInEveryForm()
    {
        await _house.AddFireAsync();
        await _house.ArchiveAsync();

        var text = await _house.RunAsync("briefing");
        Assert.Equal((0, string.Empty), (text.Code, text.Error));
        Assert.StartsWith("Briefing, 1 February 2026\n", text.Out, StringComparison.Ordinal);
        Assert.Contains("Fire on ferry Lady Maren off Gannet Head [1]", text.Out, StringComparison.Ordinal);
        Assert.StartsWith("# Briefing, 1 February 2026\n", (await _house.RunAsync("briefing", "--date", "2026-02-01", "--markdown")).Out, StringComparison.Ordinal);
        Assert.StartsWith("<!DOCTYPE html>\n", (await _house.RunAsync("briefing", "--html")).Out, StringComparison.Ordinal);
        Assert.Equal("2026-02-01\n", (await _house.RunAsync("briefing", "--list")).Out);
        Assert.Equal("""{"channel":"console","date":"2026-02-01"}""", Assert.Single((await _house.RunAsync("briefing", "--list", "--json")).OutLines));
    }

    [Fact]
    public async Task Briefing_Json_WritesTheContract()
    {
        await _house.AddFireAsync();
        await _house.ArchiveAsync();
        _house.Clock.Advance(TimeSpan.FromDays(1));
        await _house.AddNextDayAsync();
        await _house.ArchiveAsync();

        using var json = JsonDocument.Parse(Assert.Single((await _house.RunAsync("briefing", "--json")).OutLines));
        var root = json.RootElement;
        Assert.Equal(["channel", "date", "mode", "stories", "numbers", "considered", "leftOut"], Names(root));
        Assert.Equal(("2026-02-02", "extractive", 1), (root.GetProperty("date").GetString(), root.GetProperty("mode").GetString(), root.GetProperty("considered").GetInt32()));
        var story = Assert.Single(root.GetProperty("stories").EnumerateArray());
        Assert.Equal(["id", "headline", "isNew", "mode", "sentences", "changes", "differences", "sources"], Names(story));
        Assert.False(story.GetProperty("isNew").GetBoolean());
        Assert.Equal(["text", "quotes"], Names(story.GetProperty("headline")));
        var revised = story.GetProperty("changes")[0];
        Assert.Equal(["kind", "now", "measure", "before"], Names(revised));
        Assert.Equal("revised", revised.GetProperty("kind").GetString());
        Assert.Equal(["articleId", "title", "source", "url", "published", "version", "start", "end", "text"], Names(revised.GetProperty("before")));
        Assert.Equal(["articleId", "title", "source", "url", "published", "version"], Names(story.GetProperty("sources")[0]));
        Assert.Equal(["figure", "who", "quote"], Names(root.GetProperty("numbers")[0]));
    }

    [Fact]
    public async Task Now_WritesWhatIsNewAndMovesNothing()
    {
        await _house.AddFireAsync();

        var first = await _house.RunAsync("briefing", "--now");
        var second = await _house.RunAsync("briefing", "--now");

        Assert.Equal(0, first.Code);
        Assert.Contains("Lady Maren", first.Out, StringComparison.Ordinal);
        Assert.Equal(first.Out, second.Out);
        Assert.Equal(1, (await _house.RunAsync("briefing", "--list")).Code);
        Assert.NotEmpty((await _house.ArchiveAsync()).Stories);
    }

    [Fact]
    public async Task Briefing_OfAnArticleThatIsGone_DoesNotQuoteIt()
    {
        await _house.AddFireAsync();
        await _house.ArchiveAsync();
        await _house.Memory.DeleteAsync(new ArticleId("tariff"), TestContext.Current.CancellationToken);

        foreach (var form in new[] { "--json", "--html", "--markdown" })
        {
            var run = await _house.RunAsync("briefing", form);
            Assert.Contains("Lady Maren", run.Out, StringComparison.Ordinal);
            Assert.DoesNotContain("90 million", run.Out, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("--date takes a day as YYYY-MM-DD", "--date", "yesterday")]
    [InlineData("Give one of --markdown, --json and --html.", "--json", "--html")]
    [InlineData("leave out --date and --list", "--now", "--list")]
    [InlineData("only --channel and --json go with it", "--list", "--markdown")]
    public async Task Options_ThatCannotBe_AreWrongUsage(string problem, params string[] options)
    {
        var run = await _house.RunAsync(["briefing", .. options]);

        Assert.Equal(2, run.Code);
        Assert.Contains(problem, run.Error, StringComparison.Ordinal);
    }

    private static IEnumerable<string> Names(JsonElement element) => element.EnumerateObject().Select(property => property.Name);
}
