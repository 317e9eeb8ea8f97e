using System.Runtime.CompilerServices;
using BriefBot.KernelMemory.Records;
using BriefBot.Storage;
using Microsoft.Extensions.Options;
using Microsoft.KernelMemory;
using Microsoft.KernelMemory.MemoryStorage;

namespace BriefBot.KernelMemory.InProcess;

/// <summary>Kernel Memory's records on disk, found by BriefBot's ranking: by words, without vectors, keys or a network.</summary>
/// <remarks>
/// Filters are honoured before the limit. What a call has written is on disk when it returns, whole or not at all. Relevance is
/// relative to the best record of the same search, which has 1. A search looks closely at 150 passages, and returns no more records.
/// The tags <c>source</c> and <c>date</c> (yyyy-MM-dd) count in the ranking. Failures of the disk are <see cref="StorageException"/>s, in words for people.
/// </remarks>
public sealed class BriefBotMemoryDb : IMemoryDb, IMemoryDbUpsertBatch, IDisposable
{
    private readonly RecordStore _store;

    /// <summary>Keeps the records in a directory, which is made where needed; it may be BriefBot's data directory.</summary>
    public BriefBotMemoryDb(string directory, TimeProvider? time = null) => _store = new RecordStore(
        SqliteDatabase.OpenWhenNeeded(RecordDatabase.Layout, Options.Create(new DataOptions { Directory = directory })), time ?? TimeProvider.System);

    /// <inheritdoc/>
    public Task CreateIndexAsync(string index, int vectorSize, CancellationToken cancellationToken = default) =>
        _store.CreateIndexAsync(index, cancellationToken);

    /// <inheritdoc/>
    public async Task<IEnumerable<string>> GetIndexesAsync(CancellationToken cancellationToken = default) => await _store.IndexesAsync(cancellationToken);

    /// <inheritdoc/>
    public Task DeleteIndexAsync(string index, CancellationToken cancellationToken = default) => _store.DeleteIndexAsync(index, cancellationToken);

    /// <inheritdoc/>
    public async Task<string> UpsertAsync(string index, MemoryRecord record, CancellationToken cancellationToken = default) =>
        (await SaveAsync(index, [record], isWhole: false, cancellationToken)).Single();

    /// <summary>Saves records in one step. What other imports have left of the same files goes in the same step.</summary>
    public async IAsyncEnumerable<string> UpsertBatchAsync(
        string index, IEnumerable<MemoryRecord> records, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        foreach (var id in await SaveAsync(index, [.. records], isWhole: true, cancellationToken))
        {
            yield return id;
        }
    }

    /// <inheritdoc/>
    public async IAsyncEnumerable<(MemoryRecord, double)> GetSimilarListAsync(
        string index, string text, ICollection<MemoryFilter>? filters = null, double minRelevance = 0, int limit = 1, bool withEmbeddings = false,
        [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        foreach (var (record, relevance) in await _store.RankAsync(
            index, text, RecordMapping.Filters(filters), minRelevance, limit, withEmbeddings, cancellationToken))
        {
            yield return (record.ToKernelMemory(), relevance);
        }
    }

    /// <inheritdoc/>
    public async IAsyncEnumerable<MemoryRecord> GetListAsync(
        string index, ICollection<MemoryFilter>? filters = null, int limit = 1, bool withEmbeddings = false,
        [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        foreach (var record in await _store.ListAsync(index, RecordMapping.Filters(filters), limit, withEmbeddings, cancellationToken))
        {
            yield return record.ToKernelMemory();
        }
    }

    /// <inheritdoc/>
    public Task DeleteAsync(string index, MemoryRecord record, CancellationToken cancellationToken = default) =>
        _store.DeleteAsync(index, record.Id, cancellationToken);

    /// <inheritdoc/>
    public void Dispose() => _store.Dispose();

    private async Task<IEnumerable<string>> SaveAsync(string index, IReadOnlyList<MemoryRecord> records, bool isWhole, CancellationToken cancellationToken) =>
        await _store.UpsertAsync(index, [.. records.Select(RecordMapping.ToStored)], isWhole, cancellationToken)
            ? records.Select(record => record.Id)
            : throw new IndexNotFoundException($"There is no index {index}.");
}
