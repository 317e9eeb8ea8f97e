using System.Collections.Frozen;
using BriefBot.Articles;
using BriefBot.Memory.Lexical;
using BriefBot.Storage;
using Microsoft.Data.Sqlite;

namespace BriefBot.Memory.Sqlite;

/// <summary>Keeps the inverted index in step with the store, whoever writes to it: this process or another one.</summary>
internal sealed class IndexKeeper(SqliteDatabase database)
{
    private const string SnapshotName = "search.index";

    /// <summary>How many articles one thread takes in at a time: bounds the memory that building needs.</summary>
    private const int Slice = 256;

    /// <summary>An import of more articles than this takes them in on the way, so that nobody waits for all of them later.</summary>
    private const int ImportsWorthFollowing = 2000;

    /// <summary>With fewer changes than this a start catches up faster than a file is written.</summary>
    private const int ChangesWorthSaving = 200;

    /// <summary>A kill must not cost the next start more than about so many changes, a second or two of catching up.</summary>
    private const int ChangesWorthSavingNow = 2000;

    private readonly Lock _gate = new();
    private readonly string _snapshot = Path.Combine(
        Path.GetDirectoryName(database.FilePath)!,
        Path.GetFileName(database.FilePath) == MemoryDatabase.Layout.FileName ? SnapshotName : Path.GetFileNameWithoutExtension(database.FilePath) + ".index");
    private readonly Lazy<string> _store = new(() => database.Read(MemoryDatabase.IdOf));
    private LexicalIndex? _index;
    private long _saved;
    private long _stamp;
    private int _imported;

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
                _imported = 0;
            }

            Volatile.Write(ref _index, index);
            if (index.Sequence - _saved >= ChangesWorthSavingNow)
            {
                SaveNow(index);
            }

            return index.Sequence == sequence ? index : null;
        }
    }

    /// <summary>Called after each import: a large one is taken into the index, and the index into its file, on the way.</summary>
    public void Follow(int imported)
    {
        if (Interlocked.Add(ref _imported, imported) >= ImportsWorthFollowing)
        {
            TryCatchUp();
        }
    }

    /// <summary>Writes the index to its file when enough has changed since it was read from there.</summary>
    public void Save()
    {
        if (_imported >= ChangesWorthSaving)
        {
            TryCatchUp();
        }

        lock (_gate)
        {
            if (_index is { } index && index.Sequence - _saved >= ChangesWorthSaving)
            {
                SaveNow(index);
            }
        }
    }

    private void TryCatchUp()
    {
        try
        {
            database.Read(At);
        }
        catch (StorageException)
        {
            // What was imported is on disk all the same; the next search tries again and tells its user.
        }
    }

    private void SaveNow(LexicalIndex index)
    {
        if (IndexSnapshot.Save(_snapshot, _store.Value, _stamp, index))
        {
            _saved = index.Sequence;
        }
    }

    /// <summary>The index from its file; empty when the file has seen other changes than the store, whose backup was put back.</summary>
    private LexicalIndex Load(SqliteConnection connection, long sequence)
    {
        var (index, stamp) = IndexSnapshot.Load(_snapshot, _store.Value) ?? (LexicalIndex.Empty, 0);
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
        foreach (var chunk in added.Chunk(Slice * Environment.ProcessorCount))
        {
            // One connection sees the moment that counts, so one thread reads; taking text apart is most of the work.
            var documents = chunk.Select(version => Document(connection, version)).ToList();
            foreach (var segment in documents.Chunk(Slice).AsParallel().AsOrdered().Select(Build).ToList())
            {
                index = index.With(sequence, FrozenSet<long>.Empty, segment);
            }
        }

        return index;
    }

    private static Segment Build(IndexedDocument[] documents)
    {
        var builder = new SegmentBuilder();
        foreach (var document in documents)
        {
            builder.Add(document);
        }

        return builder.Build();
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
            r => (r.GetInt64(0), new TextRange(r.GetInt32(1), r.GetInt32(2))),
            "SELECT id, \"start\", \"end\" FROM passages WHERE version_id = $1 ORDER BY \"start\"",
            version);
        return new IndexedDocument(
            version, id, source ?? string.Empty, published is { } time ? DateOnly.FromDateTime(time.UtcDateTime).DayNumber : -1, title, text, passages);
    }
}
