namespace BriefBot.Articles.Arrivals.Pages;

/// <summary>Fetches pages and feeds from the web, and nothing that is not public.</summary>
public interface IPageFetcher
{
    /// <summary>Fetches one address. Whatever goes wrong is an outcome; only cancellation is thrown.</summary>
    Task<FetchOutcome> FetchAsync(FetchRequest request, CancellationToken cancellationToken);
}
