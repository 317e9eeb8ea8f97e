using System.Runtime.InteropServices;
using BriefBot.Articles;
using BriefBot.Storage;
using Microsoft.Data.Sqlite;

namespace BriefBot.Memory.Embeddings;

/// <summary>Reads and writes the passages' vectors in the store.</summary>
internal static class VectorQueries
{
    /// <summary>A model of this name and size; null when the store has none.</summary>
    public static long? FindModel(SqliteConnection connection, string name, int size) =>
        connection.Query(r => r.GetInt64(0), "SELECT id FROM models WHERE name = $1 AND size = $2", name, size) is [var id] ? id : null;

    /// <summary>The model of this name that was added last; null when there is none.</summary>
    public static (long Id, int Size)? LatestModel(SqliteConnection connection, string name) =>
        connection.Query(
            r => (r.GetInt64(0), r.GetInt32(1)), "SELECT id, size FROM models WHERE name = $1 ORDER BY id DESC LIMIT 1", name) is [var model]
            ? model
            : null;

    /// <summary>A model of this name and size, made when it is missing.</summary>
    public static long AddModel(SqliteConnection connection, string name, int size)
    {
        connection.Execute("INSERT INTO models (name, size) VALUES ($1, $2) ON CONFLICT DO NOTHING", name, size);
        return FindModel(connection, name, size)!.Value;
    }

    /// <summary>Forgets models that no vector is of any more.</summary>
    public static int RemoveUnusedModels(SqliteConnection connection, long current) =>
        connection.Execute("DELETE FROM models WHERE id <> $1 AND id NOT IN (SELECT model_id FROM vectors)", current);

    /// <summary>The next passages without a vector of a model, each with the text to embed: its article's title and its own text.</summary>
    public static IReadOnlyList<(long Passage, string Text)> Missing(SqliteConnection connection, long model, long after, int count) => connection.Query(
        r => (r.GetInt64(0), $"{r.GetString(1)}\n{new TextRange(r.GetInt32(2), r.GetInt32(3)).Of(r.GetString(4))}"),
        """
        SELECT p.id, v.title, p."start", p."end", v.text FROM passages p JOIN versions v ON v.id = p.version_id
        WHERE p.id > $2 AND NOT EXISTS (SELECT 1 FROM vectors x WHERE x.passage_id = p.id AND x.model_id = $1)
        ORDER BY p.id LIMIT $3
        """,
        model, after, count);

    /// <summary>How many passages there are, and how many have a vector of a model.</summary>
    public static (int Passages, int Embedded) Count(SqliteConnection connection, long model) => connection.Query(
        r => (r.GetInt32(0), r.GetInt32(1)),
        "SELECT (SELECT count(*) FROM passages), (SELECT count(*) FROM vectors WHERE model_id = $1)",
        model)[0];

    /// <summary>Stores vectors; a passage that was deleted meanwhile is left out, an older vector is replaced.</summary>
    public static int Write(SqliteConnection connection, long model, IReadOnlyList<(long Passage, PassageVector Vector)> vectors)
    {
        using var command = connection.Command(
            "INSERT OR REPLACE INTO vectors (passage_id, model_id, scale, numbers) SELECT id, $2, $3, $4 FROM passages WHERE id = $1",
            0L, model, 0.0, null);
        var written = 0;
        foreach (var (passage, vector) in vectors)
        {
            command.Parameters[0].Value = passage;
            command.Parameters[2].Value = (double)vector.Scale;
            command.Parameters[3].Value = vector.ToBytes();
            written += command.ExecuteNonQuery();
        }

        return written;
    }

    /// <summary>The number of the last vector that was stored, of any model; it grows with every vector.</summary>
    public static long LastSequence(SqliteConnection connection) =>
        connection.Query(r => r.GetInt64(0), "SELECT coalesce(max(seq), 0) FROM vectors")[0];

    /// <summary>Adds the vectors of the matrix's model that it has not seen.</summary>
    public static void ReadInto(SqliteConnection connection, VectorMatrix matrix)
    {
        using var command = connection.Command(
            "SELECT seq, passage_id, scale, numbers FROM vectors WHERE seq > $1 AND model_id = $2 ORDER BY seq", matrix.Sequence, matrix.Model);
        using var reader = command.ExecuteReader();
        while (reader.Read())
        {
            matrix.Add(
                reader.GetInt64(0), reader.GetInt64(1), reader.GetFloat(2), MemoryMarshal.Cast<byte, sbyte>(reader.GetFieldValue<byte[]>(3)));
        }
    }
}
