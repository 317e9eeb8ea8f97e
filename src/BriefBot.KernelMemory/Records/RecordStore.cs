using System.Globalization;
using BriefBot.Memory;
using BriefBot.Memory.Ranking;
using BriefBot.Memory.Sqlite;
using BriefBot.Storage;
using Microsoft.Data.Sqlite;

namespace BriefBot.KernelMemory.Records;

/// <summary>Kernel Memory's records on disk, found by BriefBot's ranking: by words, without vectors, keys or a network.</summary>
/// <remarks>What a call has written is on disk when it returns, whole or not at all. What a call reads is of one moment.</remarks>
internal sealed class RecordStore : IDisposable
{
    private readonly Lazy<SqliteDatabase> _database;
    private readonly StoreRanking _ranking;
    private readonly TimeProvider _time;

    public RecordStore(Lazy<SqliteDatabase> database, TimeProvider time) =>
        (_database, _ranking, _time) = (database, new StoreRanking(database), time);

    /// <summary>Makes an index, where there is none of the name.</summary>
    public Task CreateIndexAsync(string index, CancellationToken cancellationToken) =>
        WriteAsync((connection, _) => connection.Execute("INSERT OR IGNORE INTO record_indexes VALUES ($1)", index) > 0, cancellationToken);

    /// <summary>The names of all indexes.</summary>
    public Task<List<string>> IndexesAsync(CancellationToken cancellationToken) =>
        ReadAsync(connection => connection.Query(row => row.GetString(0), "SELECT name FROM record_indexes ORDER BY name"), cancellationToken);

    /// <summary>Deletes an index and its records; also when there is none.</summary>
    public Task DeleteIndexAsync(string index, CancellationToken cancellationToken) => WriteAsync(
        (connection, writer) =>
        {
            writer.Delete("r.index_name = $1", index);
            return connection.Execute("DELETE FROM record_indexes WHERE name = $1", index) > 0;
        },
        cancellationToken);

    /// <summary>Saves records in the place of those with their ids; false when there is no such index.</summary>
    /// <param name="index">The index.</param>
    /// <param name="records">The records.</param>
    /// <param name="isWhole">Whether they are all of their files: what other imports have left of these goes in the same step.</param>
    /// <param name="cancellationToken">Ends the wait for other writers.</param>
    public Task<bool> UpsertAsync(string index, IReadOnlyList<StoredRecord> records, bool isWhole, CancellationToken cancellationToken) => WriteAsync(
        (connection, writer) =>
        {
            if (connection.Query(_ => true, "SELECT 1 FROM record_indexes WHERE name = $1", index).Count == 0)
            {
                return false;
            }

            foreach (var origin in isWhole ? records.Select(record => record.Origin).OfType<RecordOrigin>().Distinct() : [])
            {
                writer.DeleteOtherImports(index, origin);
            }

            foreach (var record in records)
            {
                writer.Upsert(index, record);
            }

            return true;
        },
        cancellationToken);

    /// <summary>Deletes a record; also when there is none.</summary>
    public Task DeleteAsync(string index, string id, CancellationToken cancellationToken) => WriteAsync(
        (_, writer) =>
        {
            writer.Delete("r.index_name = $1 AND r.record_id = $2", index, id);
            return true;
        },
        cancellationToken);

    /// <summary>The records that pass any of the filters, oldest first; all with a limit of 0 or less.</summary>
    public Task<List<StoredRecord>> ListAsync(
        string index, IReadOnlyList<RecordFilter> filters, int limit, bool withVectors, CancellationToken cancellationToken)
    {
        var (condition, values) = RecordFilter.Condition(index, filters);
        var order = string.Create(CultureInfo.InvariantCulture, $" ORDER BY r.id LIMIT {(limit > 0 ? limit : -1)}");
        return ReadAsync(connection => RecordReader.Read(connection, withVectors, condition + order, values), cancellationToken);
    }

    /// <summary>Ranks the records that pass any of the filters; the limit counts those alone.</summary>
    /// <param name="index">The index.</param>
    /// <param name="text">The question.</param>
    /// <param name="filters">Alternatives of each other; none for all records of the index.</param>
    /// <param name="leastRelevance">From 0 to 1, which the best record of the search has.</param>
    /// <param name="limit">How many at most; 0 or less for all that ranking looks at closely.</param>
    /// <param name="withVectors">Whether to read the vectors as well.</param>
    /// <param name="cancellationToken">Ends the work early.</param>
    public Task<List<(StoredRecord Record, double Relevance)>> RankAsync(
        string index, string text, IReadOnlyList<RecordFilter> filters, double leastRelevance, int limit, bool withVectors,
        CancellationToken cancellationToken)
    {
        var (condition, values) = RecordFilter.Condition(index, filters);
        return _ranking.ReadAsync(
            connection =>
            {
                var among = connection.Query(row => row.GetString(0), $"SELECT CAST(r.id AS TEXT) FROM records r WHERE {condition}", values).ToHashSet();
                if (_ranking.Rank(connection, text, new SearchFilter { Among = among }, RankingWeights.Default.Candidates) is not { } ranking)
                {
                    return null;
                }

                var best = ranking.Passages.Select(passage => passage.Score).FirstOrDefault();
                return ranking.Passages
                    .DistinctBy(passage => passage.Candidate.ArticleId)
                    .Select(passage => (Row: passage.Candidate.ArticleId, Relevance: best > 0 ? Math.Clamp((double)passage.Score / best, 0, 1) : 0))
                    .Where(record => record.Relevance >= leastRelevance)
                    .Take(limit > 0 ? limit : int.MaxValue)
                    .Select(record => (RecordReader.Read(connection, withVectors, "r.id = CAST($1 AS INTEGER)", record.Row)[0], record.Relevance))
                    .ToList();
            },
            cancellationToken);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _ranking.Save();
        if (_database.IsValueCreated)
        {
            _database.Value.Dispose();
        }
    }

    private Task<T> ReadAsync<T>(Func<SqliteConnection, T> work, CancellationToken cancellationToken) =>
        Task.Run(() => _database.Value.Read(work), cancellationToken);

    private Task<bool> WriteAsync(Func<SqliteConnection, RecordWriter, bool> work, CancellationToken cancellationToken) =>
        _database.Value.WriteAsync((connection, _) => work(connection, new RecordWriter(connection, _time.GetUtcNow())), cancellationToken);
}
