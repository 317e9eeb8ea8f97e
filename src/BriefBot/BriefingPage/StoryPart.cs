using BriefBot.Answers;
using BriefBot.Briefings;
using BriefBot.Showing;

namespace BriefBot.BriefingPage;

/// <summary>Lays out one story of the page.</summary>
/// <param name="part">The story's id on the page.</param>
/// <param name="passages">The passages in which its quotes stand.</param>
internal sealed class StoryPart(string part, QuotedPassages passages)
{
    private readonly PageSources _sources = new(part);

    /// <summary>The story as an article of the page.</summary>
    public Html Of(BriefingStory story)
    {
        var headline = Html.Of($"<h2 id=\"{part}-headline\"><bdi>{story.Headline.Text}</bdi> {_sources.Marks(story.Headline.Quotes)}</h2>");
        var told = Html.Of($"<ul class=\"told\">{story.Sentences.Select(Sentence)}</ul>");
        var changes = story.Changes.Count == 0
            ? Html.Empty
            : Html.Of($"<section class=\"changes\"><h3>New since the last briefing</h3><ul>{story.Changes.Select(Change)}</ul></section>");
        var differences = Html.Join(story.Differences.Select(Difference));
        foreach (var article in story.Sources)
        {
            _sources.Number(article);
        }

        return Html.Of(
            $"""
            <article id="{part}" aria-labelledby="{part}-headline">
            <p class="tags"><span class="tag {(story.IsNew ? "new" : "known")}">{(story.IsNew ? "New story" : "Known story, something new")}</span>{Wording(story.Wording)}</p>
            {headline}
            {told}{changes}{differences}
            <section><h3>Sources</h3>{_sources.List()}</section>
            </article>

            """);
    }

    /// <summary>A quote in its passage, with where it stands.</summary>
    public static Html Passage(QuotedPassage passage) => Html.Of(
        $"<blockquote dir=\"auto\"><p>{passage.Before}{Gap(passage.Before, atEnd: true)}<mark>{passage.Quote.Text}</mark>{Gap(passage.After, atEnd: false)}{passage.After}</p></blockquote>");

    private Html Sentence(GroundedSentence sentence) => Html.Of(
        $"<li><p dir=\"auto\">{sentence.Text} {_sources.Marks(sentence.Quotes)}</p>{InPassages(sentence.Quotes)}</li>");

    private Html Change(StoryChange change) => change switch
    {
        StoryChange.Revised revised => Html.Of(
            $"""
            <li><p><span class="kind">Revised: <bdi>{revised.Measure}</bdi></span></p>
            <dl><dt>Now</dt><dd dir="auto">{revised.Now.Text} {_sources.Marks(revised.Now.Quotes)}</dd>
            <dt>Before</dt><dd dir="auto"><q>{revised.Before.Text}</q> {_sources.Marks([revised.Before])}</dd></dl>
            {InPassages([.. revised.Now.Quotes, revised.Before])}</li>
            """),
        _ => Html.Of(
            $"<li><p dir=\"auto\"><span class=\"kind\">{(change is StoryChange.NewFigure ? "New figure" : "New statement")}:</span> {change.Now.Text} {_sources.Marks(change.Now.Quotes)}</p>{InPassages(change.Now.Quotes)}</li>"),
    };

    private Html Difference(Difference difference)
    {
        var measure = string.IsNullOrWhiteSpace(difference.Measure) ? Html.Empty : Html.Of($": <bdi>{difference.Measure}</bdi>");
        var sides = difference.Sides.Select(side => Html.Of(
            $"<figure><figcaption>{_sources.Marks([side])} <cite><bdi>{side.Article.Source ?? side.Article.Title}</bdi></cite></figcaption>{Passage(passages.Of(side))}</figure>"));
        return Html.Of($"<section class=\"differs\"><h3>Sources differ{measure}</h3><div class=\"sides\">{sides}</div></section>");
    }

    private Html InPassages(IReadOnlyList<Quote> quotes)
    {
        var figures = quotes.Distinct().Select(quote => Html.Of(
            $"<figure>{Passage(passages.Of(quote))}<figcaption>[{_sources.Number(quote.Article)}] {PageSources.Label(quote.Article)}</figcaption></figure>"));
        return Html.Of($"<details><summary>{(quotes.Count == 1 ? "The quote in its passage" : "The quotes in their passages")}</summary>{figures}</details>");
    }

    private static Html Wording(Wording wording) => WordingText.Of(wording).TrimEnd(' ', '·') is { Length: > 0 } words
        ? Html.Of($" <span class=\"wording\">{words}</span>")
        : Html.Empty;

    // Blanks at the ends of a text are lost when it is cleaned; the one next to the quote is put back.
    private static Html Gap(string text, bool atEnd) =>
        text.Length > 0 && char.IsWhiteSpace(atEnd ? text[^1] : text[0]) ? Html.Of($" ") : Html.Empty;
}
