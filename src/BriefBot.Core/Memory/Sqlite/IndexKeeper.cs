using System.Collections.Frozen;
using BriefBot.Articles;
using BriefBot.Memory.Lexical;
using BriefBot.Memory.Terms;
using Microsoft.Data.Sqlite;

namespace BriefBot.Memory.Sqlite;

/// <summary>Keeps the inverted index in step with the store, whoever writes to it: this process or another one.</summary>
internal sealed class IndexKeeper(SqliteDatabase database)
{
    private const string SnapshotName = "search.index";

    /// <summary>How many articles are taken in at a time: bounds the memory that building needs.</summary>
    private const int Chunk = 2000;

    /// <summary>With fewer changes than this a start catches up faster than a file is written.</summary>
    private const int ChangesWorthSaving = 200;

    private readonly Lock _gate = new();
    private readonly string _snapshot = Path.Combine(Path.GetDirectoryName(database.FilePath)!, SnapshotName);
    private LexicalIndex? _index;
    private long _saved;
    private long _stamp;

    /// <summary>
    /// The index that fits the moment that the connection's read transaction sees; null when this process has already
    /// seen a later moment, so that the caller should look again in a new transaction.
    /// </summary>
    public LexicalIndex? At(SqliteConnection connection)
    {
        var sequence = connection.Query(r => r.GetInt64(0), "SELECT coalesce(max(seq), 0) FROM changes")[0];
        if (Volatile.Read(ref _index) is { } current && current.Sequence == sequence)
        {
            return current;
        }

        lock (_gate)
        {
            var index = _index ?? Load(connection, sequence);
            if (index.Sequence < sequence)
            {
                index = CatchUp(connection, index, sequence);
                _stamp = Stamp(connection, sequence);
            }

            Volatile.Write(ref _index, index);
            return index.Sequence == sequence ? index : null;
        }
    }

    /// <summary>Writes the index to its file when enough has changed since it was read from there. A file that cannot be written is no loss.</summary>
    public void Save()
    {
        lock (_gate)
        {
            if (_index is { } index && index.Sequence - _saved >= ChangesWorthSaving)
            {
                try
                {
                    IndexSnapshot.Save(_snapshot, database.StoreId, _stamp, index);
                    _saved = index.Sequence;
                }
                catch (Exception e) when (e is IOException or UnauthorizedAccessException)
                {
                    // The next start builds the index from the store.
                }
            }
        }
    }

    /// <summary>The index from its file; empty when the file has seen other changes than the store, whose backup was put back.</summary>
    private LexicalIndex Load(SqliteConnection connection, long sequence)
    {
        var (index, stamp) = IndexSnapshot.Load(_snapshot, database.StoreId) ?? (LexicalIndex.Empty, 0);
        if (index.Sequence > sequence || Stamp(connection, index.Sequence) != stamp)
        {
            (index, stamp) = (LexicalIndex.Empty, 0);
        }

        _saved = index.Sequence;
        _stamp = stamp;
        return index;
    }

    private static long Stamp(SqliteConnection connection, long sequence) =>
        connection.Query(r => r.GetInt64(0), "SELECT stamp FROM changes WHERE seq = $1", sequence).FirstOrDefault();

    private static LexicalIndex CatchUp(SqliteConnection connection, LexicalIndex index, long sequence)
    {
        // So many articles are gone that a fresh start costs less than to carry them along.
        if (index.DeadArticles > Math.Max(1000, index.Articles / 3))
        {
            index = LexicalIndex.Empty;
        }

        var (added, removed) = NetChanges(connection, index.Sequence, sequence);
        index = index.With(sequence, removed, null);
        foreach (var chunk in added.Chunk(Chunk))
        {
            var builder = new SegmentBuilder();
            foreach (var version in chunk)
            {
                builder.Add(Document(connection, version));
            }

            index = index.With(sequence, FrozenSet<long>.Empty, builder.Build());
        }

        return index;
    }

    private static (IReadOnlyList<long> Added, IReadOnlySet<long> Removed) NetChanges(SqliteConnection connection, long after, long upTo)
    {
        var first = new Dictionary<long, bool>();
        var last = new Dictionary<long, bool>();
        foreach (var (version, isAdded) in connection.Query(
            r => (r.GetInt64(0), r.GetBoolean(1)), "SELECT version_id, added FROM changes WHERE seq > $1 AND seq <= $2 ORDER BY seq", after, upTo))
        {
            first.TryAdd(version, isAdded);
            last[version] = isAdded;
        }

        return (
            [.. last.Where(v => v.Value).Select(v => v.Key).Order()],
            first.Where(v => !v.Value).Select(v => v.Key).ToHashSet());
    }

    private static IndexedDocument Document(SqliteConnection connection, long version)
    {
        var (id, source, published, title, text) = connection.Query(
            r => (r.GetString(0), r.Text(1), Timestamps.Parse(r.Text(2)), r.GetString(3), r.GetString(4)),
            "SELECT article_id, source, published, title, text FROM versions WHERE id = $1",
            version)[0];
        var passages = connection.Query(
            r => (Row: r.GetInt64(0), Range: new TextRange(r.GetInt32(1), r.GetInt32(2))),
            "SELECT id, \"start\", \"end\" FROM passages WHERE version_id = $1 ORDER BY \"start\"",
            version);
        return new IndexedDocument(
            version, id, source ?? string.Empty, published is { } time ? DateOnly.FromDateTime(time.UtcDateTime).DayNumber : -1,
            Terms(title, new TextRange(0, title.Length)), [.. passages.Select(p => (p.Row, Terms(text, p.Range)))]);
    }

    private static IReadOnlyList<string> Terms(string text, TextRange range)
    {
        var terms = new List<Term>();
        TermAnalyzer.Shared.Analyze(text, range, terms);
        return [.. terms.Where(t => !t.IsStop).Select(t => t.Text)];
    }
}
