using BriefBot.Memory;

namespace BriefBot.Articles.Arrivals.Pages;

/// <summary>Takes the article on a web page into the memory.</summary>
public interface IPageIndexer
{
    /// <summary>Fetches a page and indexes its article; what cannot be taken is reported with the reason. The audit gets a row.</summary>
    /// <param name="address">The page's address as a user wrote it.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    Task<IndexedArticle> IndexAsync(string address, CancellationToken cancellationToken);
}
