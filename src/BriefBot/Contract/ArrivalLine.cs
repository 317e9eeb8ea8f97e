using BriefBot.Articles.Arrivals;

namespace BriefBot.Contract;

/// <summary>A line of <c>arrivals --json</c>.</summary>
internal sealed record ArrivalLine(
    string At, string Source, string? Feed, string Place, string Outcome, string? ArticleId, string? Title, string? Reason)
{
    public static ArrivalLine Of(Arrival arrival) => new(
        PublishedText.Instant(arrival.At),
        arrival.Source.ToString().ToLowerInvariant(),
        arrival.Feed,
        arrival.Place,
        arrival.Outcome.ToString().ToLowerInvariant(),
        arrival.Article?.Value,
        arrival.Title,
        arrival.Reason);
}
