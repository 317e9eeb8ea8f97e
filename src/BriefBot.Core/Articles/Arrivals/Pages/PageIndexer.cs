using BriefBot.Memory;

namespace BriefBot.Articles.Arrivals.Pages;

/// <summary>Fetches a page, reads its article, imports it and writes the audit's row.</summary>
internal sealed class PageIndexer(IPageFetcher fetcher, IArticleMemory memory, ArrivalLog log, TimeProvider time) : IPageIndexer
{
    /// <inheritdoc/>
    public async Task<IndexedArticle> IndexAsync(string address, CancellationToken cancellationToken)
    {
        var line = await TakeAsync(address, cancellationToken).ConfigureAwait(false);
        await log.AddAsync(
            [
                new Arrival(time.GetUtcNow(), ArrivalSource.Page, line.Path, OutcomeOf(line.Status))
                {
                    Article = line.ArticleId,
                    Title = line.Title,
                    Reason = line.Reason,
                },
            ],
            cancellationToken).ConfigureAwait(false);
        return line;
    }

    private async Task<IndexedArticle> TakeAsync(string address, CancellationToken cancellationToken)
    {
        if (PageAddress.Read(address) is not { } page)
        {
            return Failed(address, "It is no address of a web page; one starts with https:// and has no user name in it.");
        }

        var outcome = await fetcher.FetchAsync(new FetchRequest(page, FetchKind.Page), cancellationToken).ConfigureAwait(false);
        if (outcome is not FetchOutcome.Fetched fetched)
        {
            return Failed(page.AbsoluteUri, outcome is FetchOutcome.Failed failed ? failed.Reason : "The site sent nothing.");
        }

        var reading = PageArticles.Read(fetched, PageHints.None);
        if (reading is not ReadOutcome.Read read)
        {
            return Failed(page.AbsoluteUri, ((ReadOutcome.Failed)reading).Reason);
        }

        var import = (await memory.ImportAsync([read.Article], cancellationToken).ConfigureAwait(false))[0];
        return new IndexedArticle(
            page.AbsoluteUri,
            StatusOf(import.Status),
            import.Id,
            read.Article.Title,
            import.Status == ImportStatus.Duplicate ? $"It has the same text as {import.DuplicateOf}." : null);
    }

    private static IndexedArticle Failed(string address, string reason) => new(address, IndexStatus.Failed, null, null, reason);

    private static IndexStatus StatusOf(ImportStatus status) => status switch
    {
        ImportStatus.Added => IndexStatus.Added,
        ImportStatus.Updated => IndexStatus.Updated,
        ImportStatus.Unchanged => IndexStatus.Unchanged,
        _ => IndexStatus.Duplicate,
    };

    private static ArrivalOutcome OutcomeOf(IndexStatus status) => status switch
    {
        IndexStatus.Added => ArrivalOutcome.Taken,
        IndexStatus.Updated => ArrivalOutcome.Updated,
        IndexStatus.Unchanged => ArrivalOutcome.Unchanged,
        IndexStatus.Duplicate => ArrivalOutcome.Duplicate,
        _ => ArrivalOutcome.Failed,
    };
}
