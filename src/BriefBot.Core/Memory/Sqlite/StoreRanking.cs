using System.Collections.Concurrent;
using BriefBot.Memory.Lexical;
using BriefBot.Memory.Passages;
using BriefBot.Memory.Ranking;
using BriefBot.Storage;
using Microsoft.Data.Sqlite;

namespace BriefBot.Memory.Sqlite;

/// <summary>Ranks the passages of a database with the store's tables, by an inverted index that follows it.</summary>
internal sealed class StoreRanking(Lazy<SqliteDatabase> database)
{
    /// <summary>How many passages' terms are kept in memory, about 1 KB each.</summary>
    private const int CachedPassages = 16_384;

    private readonly Lazy<IndexKeeper> _keeper = new(() => new IndexKeeper(database.Value), LazyThreadSafetyMode.PublicationOnly);
    private readonly PassageRanker _ranker = new(RankingWeights.Default);
    private readonly ConcurrentDictionary<long, uint[]> _terms = new();

    // Counted here: the dictionary's own count stops all threads that use it.
    private int _cached;

    /// <summary>Called after each import: a large one is taken into the index, and the index into its file, on the way.</summary>
    public void Follow(int imported) => _keeper.Value.Follow(imported);

    /// <summary>Writes the index to its file when enough has changed since it was read from there.</summary>
    public void Save()
    {
        if (_keeper.IsValueCreated)
        {
            _keeper.Value.Save();
        }
    }

    /// <summary>Tries until a try sees the index and the database at the same moment.</summary>
    /// <param name="read">One try; null where <see cref="Rank"/> is.</param>
    /// <param name="cancellationToken">Ends the work between two tries.</param>
    public Task<T> ReadAsync<T>(Func<SqliteConnection, T?> read, CancellationToken cancellationToken)
        where T : class => Task.Run(
        () =>
        {
            T? result = null;
            while (result is null)
            {
                cancellationToken.ThrowIfCancellationRequested();
                result = database.Value.Read(read);
            }

            return result;
        },
        cancellationToken);

    /// <summary>One try; null when another search has moved the index past this transaction's moment.</summary>
    /// <param name="connection">The database, in one moment.</param>
    /// <param name="text">The question without filters.</param>
    /// <param name="filter">Which articles count.</param>
    /// <param name="limit">How many passages at most.</param>
    /// <param name="meaning">The question and the passages as vectors; null to go by words alone.</param>
    /// <param name="given">What another search has found, and nothing else is ranked then; null for the whole index.</param>
    public PassageRanking? Rank(
        SqliteConnection connection, string text, SearchFilter filter, int limit, Func<LexicalIndex, MeaningMatch?>? meaning = null,
        GivenPassages? given = null)
    {
        if (_keeper.Value.At(connection) is not { } index)
        {
            return null;
        }

        using var command = connection.Command("SELECT terms FROM passages WHERE id = $1", 0L);
        command.Prepare();
        return _ranker.Rank(text, index, filter, limit, row => TermsOf(command, row), meaning?.Invoke(index), given);
    }

    private uint[] TermsOf(SqliteCommand command, long row)
    {
        if (_terms.TryGetValue(row, out var known))
        {
            return known;
        }

        command.Parameters[0].Value = row;
        var terms = PassageTerms.FromBytes((byte[])command.ExecuteScalar()!);
        if (Interlocked.Increment(ref _cached) > CachedPassages)
        {
            _terms.Clear();
            _cached = 0;
        }

        return _terms[row] = terms;
    }
}
