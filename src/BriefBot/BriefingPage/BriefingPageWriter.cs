using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using BriefBot.Answers;
using BriefBot.Briefings;
using BriefBot.Memory;
using BriefBot.Showing;

namespace BriefBot.BriefingPage;

/// <summary>Writes a briefing as one page that needs nothing else: no script, no file, no network.</summary>
/// <remarks>
/// The page's own policy (Content Security Policy Level 3) lets a browser load and run nothing but its one style sheet, whatever
/// stands in the articles; that nothing in them comes out as markup is what <see cref="Html"/> sees to.
/// </remarks>
internal static class BriefingPageWriter
{
    private static readonly string Style = ReadStyle();

    private static readonly string Policy =
        $"default-src 'none'; style-src 'sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(Style)))}'; base-uri 'none'; form-action 'none'";

    /// <summary>Writes the page.</summary>
    /// <param name="briefing">A briefing whose quotes have just passed <see cref="BriefingLock"/>.</param>
    /// <param name="days">What the chart shows.</param>
    /// <param name="memory">Where the passages around the quotes are read.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    public static async Task<string> WriteAsync(
        Briefing briefing, IReadOnlyList<DayCount> days, IArticleMemory memory, CancellationToken cancellationToken)
    {
        var passages = await QuotedPassages.ReadAsync(memory, Quotes(briefing), cancellationToken);
        var title = $"Briefing, {briefing.Date.ToString("d MMMM yyyy", CultureInfo.InvariantCulture)}";
        return Html.Of(
            $"""
            <!DOCTYPE html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <meta http-equiv="Content-Security-Policy" content="{Html.OwnFile(Policy)}">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta name="color-scheme" content="light dark">
            <meta name="referrer" content="no-referrer">
            <title>{title}</title>
            <style>{Html.OwnFile(Style)}</style>
            </head>
            <body>
            <header>
            <h1>{title}</h1>
            <p class="lead">{Lead(briefing)}</p>
            {Contents(briefing)}
            </header>
            <main>
            {briefing.Stories.Select((story, i) => new StoryPart(Id(i), passages).Of(story))}
            {Numbers(briefing.Numbers, passages)}{ActivityChart.Of(days)}{LeftOut(briefing.LeftOut)}
            </main>
            <footer><p>Every sentence rests on quotes that were compared with the articles, character for character, when this page was written.</p></footer>
            </body>
            </html>

            """).ToString();
    }

    private static string Id(int place) => string.Create(CultureInfo.InvariantCulture, $"story-{place + 1}");

    private static string Lead(Briefing briefing)
    {
        var fresh = briefing.Stories.Count(story => story.IsNew);
        var stories = briefing.Stories.Count switch
        {
            0 => "Nothing new since the last briefing.",
            1 => fresh == 1 ? "One story, a new one." : "One story that was told before, with something new.",
            var all => string.Create(CultureInfo.InvariantCulture, $"{all} stories, {(fresh == all ? "all" : fresh == 0 ? "none" : fresh)} of them new."),
        };
        var articles = string.Create(
            CultureInfo.InvariantCulture,
            $"{briefing.Considered} {(briefing.Considered == 1 ? "article" : "articles")} looked at, {briefing.LeftOut.Count} left out.");
        var wording = WordingText.Of(briefing.Wording).TrimEnd(' ', '·');
        return $"{stories} {articles}{(wording.Length == 0 ? string.Empty : $" {char.ToUpperInvariant(wording[0])}{wording[1..]}.")}";
    }

    private static Html Contents(Briefing briefing) => briefing.Stories.Count < 2
        ? Html.Empty
        : Html.Of($"<nav aria-label=\"Stories\"><ol>{briefing.Stories.Select((story, i) => Html.Of(
            $"<li><a href=\"#{Id(i)}\"><bdi>{story.Headline.Text}</bdi></a></li>"))}</ol></nav>");

    private static Html Numbers(IReadOnlyList<DayNumber> numbers, QuotedPassages passages)
    {
        if (numbers.Count == 0)
        {
            return Html.Empty;
        }

        var sources = new PageSources("numbers");
        var rows = numbers.Select(number => Html.Of(
            $"""
            <tr><th scope="row"><bdi>{number.Figure}</bdi></th><td dir="auto">{number.Who ?? number.Quote.Article.Source ?? "the article"}</td>
            <td>{StoryPart.Passage(passages.Of(number.Quote))} {sources.Marks([number.Quote])}</td></tr>

            """)).ToList();
        return Html.Of(
            $"""
            <section id="numbers" aria-labelledby="numbers-title">
            <h2 id="numbers-title">Numbers of the day</h2>
            <table><thead><tr><th scope="col">Figure</th><th scope="col">Who says so</th><th scope="col">Quote</th></tr></thead>
            <tbody>{rows}</tbody></table>
            {sources.List()}
            </section>

            """);
    }

    private static Html LeftOut(IReadOnlyList<LeftOutArticle> articles) => articles.Count == 0
        ? Html.Empty
        : Html.Of(
            $"""
            <section id="left-out" aria-labelledby="left-out-title">
            <h2 id="left-out-title">Left out</h2>
            <ul>{articles.Select(left => Html.Of($"<li>{PageSources.Label(left.Article)}: <span class=\"reason\">{left.Reason}</span></li>"))}</ul>
            </section>

            """);

    private static IEnumerable<Quote> Quotes(Briefing briefing) => briefing.Stories
        .SelectMany(story => story.Sentences
            .Concat(story.Changes.Select(change => change.Now))
            .SelectMany(sentence => sentence.Quotes)
            .Concat(story.Changes.OfType<StoryChange.Revised>().Select(revised => revised.Before))
            .Concat(story.Differences.SelectMany(difference => difference.Sides)))
        .Concat(briefing.Numbers.Select(number => number.Quote));

    private static string ReadStyle()
    {
        using var resource = typeof(BriefingPageWriter).Assembly.GetManifestResourceStream("briefing.css")!;
        using var reader = new StreamReader(resource, Encoding.UTF8);
        return reader.ReadToEnd().ReplaceLineEndings("\n");
    }
}
