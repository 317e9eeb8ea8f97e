using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using BriefBot.Answers;
using BriefBot.Articles;
using BriefBot.BriefingPage;
using BriefBot.Briefings;
using BriefBot.Briefings.Ledger;
using BriefBot.Memory;
using BriefBot.Tests.BriefingPage.Worlds;
using BriefBot.Trials;

namespace BriefBot.Tests.BriefingPage;

/// <summary>The page says what the briefing says, and nothing in an article makes it do anything.</summary>
public sealed class BriefingPageTests : IDisposable
{
    private const string Hostile = "</style></title><script>window.pwned=1</script><img src=x onerror=window.pwned=1>\" onmouseover=\"window.pwned=1\" \u202Eevil\u2066 {{x}} &lt;b&gt;";

    private readonly BriefingHouse _house = new();

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public void Dispose() => _house.Dispose();

    [Fact]
    public async Task Page_OfABriefing_HoldsItsStoriesQuotesSourcesAndNumbers()
    {
        var page = Parsed(await NextDayPageAsync());

        Assert.Equal("Briefing, 2 February 2026", page.QuerySelector("h1")!.TextContent);
        var story = Assert.Single(page.QuerySelectorAll("main > article"));
        Assert.Contains("21 people", story.QuerySelector(".changes dd")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("Reed News Agency", story.QuerySelector(".sources bdi + bdi, .sources cite + bdi")!.TextContent);
        Assert.All(story.QuerySelectorAll("a.mark"), mark => Assert.NotNull(page.QuerySelector(mark.GetAttribute("href")!)));
        Assert.NotEmpty(page.QuerySelectorAll("#numbers tbody tr"));
        Assert.Equal(2, page.QuerySelectorAll("#chart svg rect").Length);
        Assert.Contains("2 briefings", page.QuerySelector("#chart svg desc")!.TextContent, StringComparison.Ordinal);
        Assert.All(page.QuerySelectorAll("a[href^=http]"), link => Assert.Equal("noopener noreferrer", link.GetAttribute("rel")));
    }

    [Fact]
    public async Task Page_OfDifferingSources_ShowsThemSideBySide()
    {
        await _house.AddFireAsync();
        var page = Parsed(await PageAsync(await _house.ArchiveAsync()));

        var sides = page.QuerySelectorAll(".differs .sides figure");
        Assert.Equal(2, sides.Length);
        Assert.Contains(sides, side => side.TextContent.Contains("Coast Herald", StringComparison.Ordinal) && side.QuerySelector("mark")!.TextContent.Contains("12 people", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Quote_InItsPassage_IsMarkedAndShowsNoMoreThanTheNeighbouringParagraph()
    {
        await _house.AddFireAsync();
        var page = Parsed(await PageAsync(await _house.ArchiveAsync()));

        var passage = page.QuerySelectorAll("details blockquote").First(b => b.TextContent.Contains("Lifeboats took off all 214", StringComparison.Ordinal));
        Assert.StartsWith("A fire broke out", passage.TextContent, StringComparison.Ordinal);
        Assert.True(passage.QuerySelector("mark")!.TextContent.Length < passage.TextContent.Length);
        Assert.DoesNotContain("second berth", page.DocumentElement.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Page_OfHostileArticles_HoldsTheirTextAsText()
    {
        var html = await HostilePageAsync();
        var page = Parsed(html);

        Assert.Empty(page.QuerySelectorAll("script, img, iframe, object, link, base, form, input, [src], [style]"));
        Assert.DoesNotContain(page.All, element => element.Attributes.Any(a => a.Name.StartsWith("on", StringComparison.OrdinalIgnoreCase)));
        Assert.DoesNotContain(html, letter => letter is '\u202E' or '\u2066' or '\u001B');
        Assert.All(page.QuerySelectorAll("[href]"), link => Assert.Matches("^(#|https?://)", link.GetAttribute("href")!));
        Assert.Contains("<script>window.pwned=1</script>", page.QuerySelector("main > article h2")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(1, page.QuerySelectorAll("style").Length);
        Assert.Contains("default-src 'none'; style-src 'sha256-", page.QuerySelector("meta[http-equiv]")!.GetAttribute("content"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(false, 1100)]
    [InlineData(true, 1100)]
    [InlineData(false, 360)]
    [InlineData(true, 360)]
    public async Task Page_InABrowser_CanBeReadAndFits(bool isDark, int width)
    {
        Assert.SkipUnless(Chromium.Program is not null, "There is no Chromium on this machine (package chromium), so the page is not looked at.");
        await using var browser = await OpenAsync(await RichPageAsync(), isDark);
        await browser.ResizeAsync(width, 900, Stop);
        await browser.EvaluateAsync("document.querySelectorAll('details').forEach((d, i) => d.open = i < 2 || d.closest('#chart'))", Stop);

        var height = await browser.EvaluateAsync("document.documentElement.scrollHeight", Stop);
        await browser.ResizeAsync(width, int.Parse(height, System.Globalization.CultureInfo.InvariantCulture), Stop);
        if (Environment.GetEnvironmentVariable("BRIEFBOT_PICTURES") is { Length: > 0 } folder)
        {
            await File.WriteAllBytesAsync(Path.Combine(folder, $"briefing-{(isDark ? "dark" : "light")}-{width}.png"), await browser.TakePictureAsync(Stop), Stop);
        }

        Assert.Equal(isDark ? "rgb(21, 23, 26)" : "rgb(251, 250, 247)", await browser.EvaluateAsync("getComputedStyle(document.body).backgroundColor", Stop));
        Assert.Equal("0", await browser.EvaluateAsync("Math.max(0, document.documentElement.scrollWidth - innerWidth)", Stop));
        Assert.Equal(string.Empty, await browser.EvaluateAsync(WeakContrasts, Stop));
    }

    [Fact]
    public async Task HostilePage_InABrowser_RunsNothing()
    {
        Assert.SkipUnless(Chromium.Program is not null, "There is no Chromium on this machine (package chromium), so the page is not looked at.");
        await using var browser = await OpenAsync(await HostilePageAsync(), isDark: false);

        Assert.Equal("undefined", await browser.EvaluateAsync("typeof window.pwned", Stop));
        Assert.Equal("0", await browser.EvaluateAsync("performance.getEntriesByType('resource').length", Stop));
        Assert.Equal("Briefing, 1 February 2026", await browser.EvaluateAsync("document.title", Stop));
    }

    /// <summary>Names the texts that stand out less than WCAG 2.2 asks for (1.4.3: 4.5 to 1).</summary>
    private const string WeakContrasts = """
        (() => {
          const light = c => { const v = c.match(/[\d.]+/g).slice(0, 3).map(n => n / 255).map(n => n <= .04045 ? n / 12.92 : ((n + .055) / 1.055) ** 2.4); return .2126 * v[0] + .7152 * v[1] + .0722 * v[2]; };
          const behind = e => { for (; e; e = e.parentElement) { const c = getComputedStyle(e).backgroundColor; if (!/, 0\)$|transparent/.test(c)) return c; } return 'rgb(255, 255, 255)'; };
          const weak = new Set();
          const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
          while (walker.nextNode()) {
            const text = walker.currentNode.data.trim(), element = walker.currentNode.parentElement;
            if (!text || !element.getClientRects().length || element.closest('title, desc')) continue;
            const style = getComputedStyle(element);
            const [a, b] = [light(element.closest('svg') ? style.fill : style.color), light(behind(element))].sort((x, y) => y - x);
            if ((a + .05) / (b + .05) < 4.5) weak.add(`${element.tagName}.${element.className}: ${text.slice(0, 30)}`);
          }
          return [...weak].join('\n');
        })()
        """;

    private static IHtmlDocument Parsed(string html) => new HtmlParser().ParseDocument(html);

    private async Task<string> PageAsync(Briefing briefing) => await BriefingPageWriter.WriteAsync(
        briefing,
        DayCount.Of(briefing, await _house.Archive.ListAsync(BriefingHouse.Channel, briefing.Date.AddDays(-29), briefing.Date, Stop)),
        _house.Memory,
        Stop);

    private async Task<string> NextDayPageAsync()
    {
        await _house.AddFireAsync();
        await _house.ArchiveAsync();
        _house.Clock.Advance(TimeSpan.FromDays(1));
        await _house.AddNextDayAsync();
        return await PageAsync(await _house.ArchiveAsync());
    }

    /// <summary>Everything that a page can hold, with words and addresses that are hard to break, and a month behind it.</summary>
    private async Task<string> RichPageAsync()
    {
        await _house.AddFireAsync();
        var first = await _house.ArchiveAsync();
        _house.Clock.Advance(TimeSpan.FromDays(1));
        await _house.AddNextDayAsync();
        var second = await _house.ArchiveAsync();
        var far = first.Stories[1].Sources[0] with
        {
            Title = "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft hebt die Zölle an",
            Url = new Uri("https://example.org/" + new string('a', 150)),
        };
        var rich = second with
        {
            Stories = [.. second.Stories, .. first.Stories.Select(story => story with { Wording = new Wording.Written("example-model", 3, 3) })],
            Numbers = [.. second.Numbers, .. first.Numbers],
            LeftOut = [new LeftOutArticle(far, "a guide, an offer or a list, no news"), new LeftOutArticle(first.Stories[1].Sources[0], "older than 7 days")],
            Considered = 14,
            Wording = new Wording.Written("example-model", 8, 9),
        };
        var month = Enumerable.Range(1, 29).Where(day => day % 7 != 3).Select(day => new ArchivedBriefing(
            BriefingHouse.Channel, second.Date.AddDays(-day), 0, RunState.Posted, null,
            first with { Stories = [.. Enumerable.Repeat(first.Stories[day % 2], day * 5 % 8)] }, [])).ToList();
        return await BriefingPageWriter.WriteAsync(rich, DayCount.Of(rich, month), _house.Memory, Stop);
    }

    private async Task<string> HostilePageAsync()
    {
        var text = $"Before the quote {Hostile}. {Hostile} is quoted. After it {Hostile}.";
        await _house.AddAsync(BriefingHouse.Article("evil", Hostile, "2026-01-31", Hostile, text));
        var reference = new ArticleReference(new ArticleId("evil"), 1, Hostile, Hostile, new Uri("javascript:alert(1)"), null);
        var start = text.IndexOf(". ", StringComparison.Ordinal) + 2;
        var quote = new Quote(reference, new TextRange(start, start + Hostile.Length), Hostile);
        var sentence = new GroundedSentence(Hostile, [quote]);
        var linked = reference with { Url = new Uri("https://example.org/\"><script>window.pwned=1</script>") };
        return await PageAsync(new Briefing(
            BriefingHouse.Channel, new DateOnly(2026, 2, 1), default, default,
            [
                new BriefingStory(
                    Hostile, sentence, [sentence], [reference, linked with { Version = 2 }], false,
                    [new StoryChange.Revised(Hostile, quote, sentence), new StoryChange.NewFigure(sentence)], [new Difference(Hostile, [quote, quote])], 1)
                {
                    Wording = new Wording.Written(Hostile, 1, 1),
                },
            ],
            [new DayNumber(Hostile, Hostile, quote)], 1, [new LeftOutArticle(linked, Hostile)])
        {
            Wording = new Wording.Quoted(Hostile),
        });
    }

    private async Task<Chromium> OpenAsync(string html, bool isDark)
    {
        var path = Path.Combine(_house.Folder, "page.html");
        await File.WriteAllTextAsync(path, html, Stop);
        var browser = await Chromium.OpenAsync(new Uri(path), isDark, Stop);
        await browser.WaitForAsync("document.readyState === 'complete' && document.querySelector('h1')", Stop);
        return browser;
    }
}
