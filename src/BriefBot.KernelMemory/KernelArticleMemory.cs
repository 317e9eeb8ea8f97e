using BriefBot.Articles;
using BriefBot.KernelMemory.Ledger;
using BriefBot.KernelMemory.Service;
using BriefBot.KernelMemory.Uploading;
using BriefBot.Memory;
using BriefBot.Memory.Ranking;
using BriefBot.Memory.Sqlite;
using BriefBot.Storage;
using Microsoft.Extensions.Logging;

namespace BriefBot.KernelMemory;

/// <summary>
/// Articles in a Kernel Memory service, which finds; texts, versions and ranges in BriefBot's own ledger, by which what is
/// found is quoted and judged.
/// </summary>
/// <remarks>
/// An import is reported when the ledger holds it on disk and its upload is in the ledger's books: that is what no failure of
/// the service can undo. Until the service's pipeline has completed, the article is found by its words.
/// </remarks>
internal sealed class KernelArticleMemory(
    SqliteArticleMemory articles, UploadLedger ledger, IMemoryService service, Uploader uploader, ILogger<KernelArticleMemory> logger)
    : IArticleMemory
{
    private volatile bool _isGreeted;

    /// <inheritdoc/>
    public async Task<IReadOnlyList<ImportOutcome>> ImportAsync(IReadOnlyList<Article> imported, CancellationToken cancellationToken)
    {
        await GreetAsync(cancellationToken);
        var outcomes = await articles.ImportAsync(imported, cancellationToken);
        try
        {
            await uploader.PushAsync(KernelMemoryDefaults.ImportWait, cancellationToken);
        }
        catch (Exception late) when (late is OperationCanceledException or StorageException)
        {
            // The import is in the ledger: from here on it is reported, and the upload is seen to later.
        }

        return outcomes;
    }

    /// <inheritdoc/>
    public async Task<bool> DeleteAsync(ArticleId id, CancellationToken cancellationToken)
    {
        var isDeleted = await articles.DeleteAsync(id, cancellationToken);
        try
        {
            await uploader.PushAsync(TimeSpan.Zero, cancellationToken);
        }
        catch (Exception late) when (late is OperationCanceledException or StorageException)
        {
            // No search finds it any more; the service is told later.
        }

        return isDeleted;
    }

    /// <inheritdoc/>
    public async Task<SearchResult> SearchAsync(SearchQuery query, CancellationToken cancellationToken)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(query.Limit, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(query.Limit, SearchQuery.MaxLimit);
        var (text, filter) = QuestionFilters.Parse(query.Text, query.Filter);
        if (string.IsNullOrWhiteSpace(text))
        {
            return await articles.SearchAsync(query, cancellationToken);
        }

        var began = await ledger.ReadAsync(UploadQueries.Moment, cancellationToken);
        IReadOnlyList<FoundPartition> found;
        try
        {
            found = await AskAsync(text, filter, query.Limit, cancellationToken);
        }
        catch (ServiceException failure) when (failure.IsSetting)
        {
            throw InWords(failure);
        }
        catch (ServiceException failure)
        {
            Log.AskedLedger(logger, failure.Message);
            return await articles.SearchAsync(query, cancellationToken);
        }

        var unmapped = 0;
        var result = await articles.SearchAmongAsync(
            text, filter, query.Limit, connection => PartitionReading.Read(connection, ledger.Ids, found, began, out unmapped), cancellationToken);
        if (unmapped > 0)
        {
            Log.Unmapped(logger, unmapped);
        }

        return result;
    }

    /// <inheritdoc/>
    public Task<IReadOnlyList<ArticleListing>> ListAsync(CancellationToken cancellationToken) => articles.ListAsync(cancellationToken);

    /// <inheritdoc/>
    public Task<StoredArticle?> FindAsync(ArticleId id, CancellationToken cancellationToken) => articles.FindAsync(id, cancellationToken);

    /// <inheritdoc/>
    public Task<string?> ReadRangeAsync(ArticleId id, int version, TextRange range, CancellationToken cancellationToken) =>
        articles.ReadRangeAsync(id, version, range, cancellationToken);

    /// <inheritdoc/>
    public Task<StoredArticle?> FindVersionAsync(ArticleId id, int version, CancellationToken cancellationToken) =>
        articles.FindVersionAsync(id, version, cancellationToken);

    /// <inheritdoc/>
    public Task<ImportList> ListImportsAsync(ImportMark after, CancellationToken cancellationToken) =>
        articles.ListImportsAsync(after, cancellationToken);

    /// <summary>Looks for damage in the ledger; how the service is, <see cref="IKernelMemoryCheck"/> tells.</summary>
    public Task<IReadOnlyList<string>> CheckAsync(CancellationToken cancellationToken) => articles.CheckAsync(cancellationToken);

    private async Task<IReadOnlyList<FoundPartition>> AskAsync(string text, SearchFilter filter, int limit, CancellationToken cancellationToken)
    {
        var provenance = filter is { Source: null, After: null, Before: null } ? [] : await ledger.ReadAsync(UploadQueries.Provenance, cancellationToken);
        return ServiceFilters.For(filter, ledger.Ids, provenance) is { } filters
            ? await service.SearchAsync(text, filters, Math.Max(limit, KernelMemoryDefaults.LeastPartitions), cancellationToken)
            : [];
    }

    /// <summary>Before the first import: a wrong key or address is said at once, before anything is written.</summary>
    private async Task GreetAsync(CancellationToken cancellationToken)
    {
        if (_isGreeted)
        {
            return;
        }

        try
        {
            await service.GreetAsync(cancellationToken);
            _isGreeted = true;
        }
        catch (ServiceException failure) when (failure.IsSetting)
        {
            throw InWords(failure);
        }
        catch (ServiceException)
        {
            // It may be back in a moment; the ledger takes the import, and the upload follows.
        }
    }

    private static StorageException InWords(ServiceException failure) =>
        new(char.ToUpperInvariant(failure.Message[0]) + failure.Message[1..] + ".", failure);
}
