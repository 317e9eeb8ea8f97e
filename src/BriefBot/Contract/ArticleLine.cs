using BriefBot.Memory;

namespace BriefBot.Contract;

/// <summary>A line of <c>articles --json</c>.</summary>
internal sealed record ArticleLine(
    string ArticleId,
    string Title,
    string? Source,
    string? Url,
    string? Published,
    int Version,
    int Passages,
    int Words,
    string Indexed,
    string? DuplicateOf)
{
    public static ArticleLine Of(ArticleListing listing) => new(
        listing.Reference.Id.Value,
        listing.Reference.Title,
        listing.Reference.Source,
        listing.Reference.Url?.AbsoluteUri,
        PublishedText.Of(listing.Reference.Published),
        listing.Reference.Version,
        listing.Passages,
        listing.Words,
        PublishedText.Instant(listing.Indexed),
        listing.DuplicateOf?.Value);
}
