using BriefBot.Answers;

namespace BriefBot.Contract;

/// <summary>A quote: start and end count UTF-16 code units in that version's text.</summary>
internal sealed record QuoteJson(
    string ArticleId,
    string Title,
    string? Source,
    string? Url,
    string? Published,
    int Version,
    int Start,
    int End,
    string Text)
{
    public static QuoteJson Of(Quote quote) => new(
        quote.Article.Id.Value,
        quote.Article.Title,
        quote.Article.Source,
        quote.Article.Url?.AbsoluteUri,
        PublishedText.Of(quote.Article.Published),
        quote.Article.Version,
        quote.Range.Start,
        quote.Range.End,
        quote.Text);
}
