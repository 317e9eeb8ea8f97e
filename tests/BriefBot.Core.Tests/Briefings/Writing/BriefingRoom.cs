using BriefBot.Answers;
using BriefBot.Articles;
using BriefBot.Briefings;
using BriefBot.Briefings.Writing;
using BriefBot.Core.Tests.Memory.Worlds;
using BriefBot.Memory;

namespace BriefBot.Core.Tests.Briefings.Writing;

/// <summary>A real store, and a writer that goes on from one briefing to the next.</summary>
internal sealed class BriefingRoom : IDisposable
{
    private readonly MemoryFolder _folder = new();
    private Briefing? _last;

    public BriefingRoom() => Memory = _folder.Open();

    public IArticleMemory Memory { get; }

    public BriefingOptions Options { get; } = new();

    public BriefingWriter Writer => new(Memory, new BriefingLock(new QuoteLock(Memory)), Microsoft.Extensions.Options.Options.Create(Options));

    /// <summary>A fire on a ferry, told by three outlets; one of them prints an agency's text that another has as well.</summary>
    public static Article[] Fire() =>
    [
        News.Of("herald", "A fire broke out in the engine room of the ferry Lady Maren off Gannet Head on Sunday night. Lifeboats took off all 214 passengers and 32 members of the crew. "
            + "The fire injured 12 people on the Lady Maren, the coast guard said. The ship was towed to Port Ansel.",
            "Fire on ferry Lady Maren off Gannet Head", "Coast Herald", "2026-03-01", "https://example.org/herald"),
        News.Of("gazette", "Lifeboats brought 214 passengers of the burning ferry Lady Maren to Port Ansel on Sunday. The fire injured 17 people on the Lady Maren, police chief Ida Brandt said. "
            + "Smoke had filled the car deck before the captain stopped the engines near Gannet Head.",
            "Passengers of ferry Lady Maren reach Port Ansel after fire", "Bay Gazette", "2026-03-01"),
        News.Of("tariff", "Estmark raised its tariff on steel to 18 percent on Sunday. The trade ministry expects 90 million euros a year from it. "
            + "Steel makers in Lisk welcomed the step, while builders fear higher prices.",
            "Estmark raises tariff on steel to 18 percent", "Ledger Daily", "2026-03-01"),
    ];

    public async Task<Briefing> BriefAsync(string date, Briefing? last = null, params string[] watches)
    {
        var before = last ?? _last;
        _last = await Writer.WriteAsync(
            new BriefingRequest("console", DateOnly.Parse(date, System.Globalization.CultureInfo.InvariantCulture), before?.UpTo ?? default, watches, before),
            TestContext.Current.CancellationToken);
        await AssertQuotedAsync(_last);
        return _last;
    }

    public void Dispose() => _folder.Dispose();

    /// <summary>Whatever a briefing says stands in the store.</summary>
    private async Task AssertQuotedAsync(Briefing briefing)
    {
        var quotes = briefing.Stories.SelectMany(s => s.Sentences.Append(s.Headline).Concat(s.Changes.Select(c => c.Now)).SelectMany(g => g.Quotes).Concat(s.Differences.SelectMany(d => d.Sides)))
            .Concat(briefing.Numbers.Select(n => n.Quote));
        foreach (var quote in quotes)
        {
            Assert.Equal(quote.Text, await Memory.ReadRangeAsync(quote.Article.Id, quote.Article.Version, quote.Range, TestContext.Current.CancellationToken));
        }

        Assert.All(briefing.Stories.SelectMany(s => s.Sentences.Append(s.Headline)), s => Assert.NotEmpty(s.Quotes));
    }
}
