using BriefBot.LanguageModel.Grounding;
using BriefBot.StandIns.Model.Lies;

namespace BriefBot.Core.Tests.LanguageModel.Grounding;

/// <summary>A sentence as a good model writes it, with the quotes that support it.</summary>
internal sealed record HonestPair(string Article, string Sentence, IReadOnlyList<CitedQuote> Quotes)
{
    private static readonly Dictionary<string, (string Title, string Outlet, string? Published)> Articles = new(StringComparer.Ordinal)
    {
        ["economic-security"] = ("Pressure from China moves Japan and South Korea toward an alliance of supply chains", "BriefBot Starter Desk, after ukiyo journal and NDTV Profit", "2026-01-16"),
        ["nara-summit"] = ("Takaichi and Lee agree in Nara to deepen economic security cooperation", "BriefBot Starter Desk, after ScanX", "2026-01-14"),
        ["rare-earths"] = ("China tightens its grip on rare earths, and its customers look for other mines", "BriefBot Starter Desk", "2026-01-16"),
        ["semiconductors"] = ("How the chip industries of Japan and South Korea complete each other", "BriefBot Starter Desk", null),
        ["shared-history"] = ("From occupation to shuttle diplomacy, the past that Japan and South Korea share", "BriefBot Starter Desk, after MarketExpress", "2026-01-13"),
        ["invented"] = ("News of the day", "The Invented Gazette", "2024-05-06"),
    };

    /// <summary>The same as a claim that lies are made from.</summary>
    public Claim Claim => new(Article, Sentence, [.. Quotes.Select(q => q.Text)]);

    /// <summary>The pairs of a file: "@" names the article, ">" is a quote, other lines are sentences.</summary>
    public static IReadOnlyList<HonestPair> Load(string file)
    {
        var pairs = new List<HonestPair>();
        var article = string.Empty;
        var quotes = new List<CitedQuote>();
        var written = false;
        foreach (var line in File.ReadLines(Path.Combine(AppContext.BaseDirectory, "LanguageModel", "Grounding", "Honest", file)))
        {
            if (line.Length == 0 || line[0] == '#')
            {
                continue;
            }

            if (line[0] == '@')
            {
                article = line[1..];
            }
            else if (line[0] == '>')
            {
                quotes = written ? [] : quotes;
                written = false;
                quotes.Add(Cite(article, line[2..]));
            }
            else
            {
                written = true;
                pairs.Add(new HonestPair(article, line, quotes));
            }
        }

        return pairs;
    }

    /// <summary>A quote of an article.</summary>
    public static CitedQuote Cite(string article, string text)
    {
        var (title, outlet, published) = Articles[article];
        return new CitedQuote(text, title, outlet, published is null ? null : DateTimeOffset.Parse(published + "T00:00:00Z", System.Globalization.CultureInfo.InvariantCulture));
    }
}
