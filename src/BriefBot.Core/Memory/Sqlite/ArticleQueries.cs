using BriefBot.Articles;
using BriefBot.Storage;
using Microsoft.Data.Sqlite;

namespace BriefBot.Memory.Sqlite;

/// <summary>Reads articles, lists and ranges.</summary>
internal static class ArticleQueries
{
    private const string Reference = "v.article_id, v.version, v.title, v.source, v.url, v.published";

    /// <summary>All current articles, newest publication first, undated ones last.</summary>
    public static IReadOnlyList<ArticleListing> List(SqliteConnection connection) => connection.Query(
        r => new ArticleListing(
            ReadReference(r), r.GetInt32(6), r.GetInt32(7), Timestamps.Parse(r.GetString(8))!.Value,
            r.Text(9) is { } other ? new ArticleId(other) : null),
        $"""
        SELECT {Reference}, a.passages, v.words, v.indexed, a.duplicate_of FROM articles a JOIN versions v ON v.id = a.version_id
        ORDER BY v.published IS NULL, v.published DESC, v.article_id
        """);

    /// <summary>The current version of an article; null when there is none.</summary>
    public static StoredArticle? Find(SqliteConnection connection, ArticleId id)
    {
        var found = connection.Query(
            r => (Article: new StoredArticle(ReadReference(r), r.GetString(6), Timestamps.Parse(r.GetString(7))!.Value) { Origin = r.Text(9) },
                Hash: r.GetFieldValue<byte[]>(8)),
            $"SELECT {Reference}, v.text, v.indexed, v.text_hash, v.origin FROM articles a JOIN versions v ON v.id = a.version_id WHERE a.article_id = $1",
            id.Value);
        return found is [var (article, hash)] ? article with { Duplicates = Duplicates(connection, id, hash) } : null;
    }

    /// <summary>Any version of an article; null when there is none. It names no duplicates.</summary>
    public static StoredArticle? FindVersion(SqliteConnection connection, ArticleId id, int version) => connection.Query(
        r => new StoredArticle(ReadReference(r), r.GetString(6), Timestamps.Parse(r.GetString(7))!.Value) { Origin = r.Text(8) },
        $"SELECT {Reference}, v.text, v.indexed, v.origin FROM versions v WHERE v.article_id = $1 AND v.version = $2",
        id.Value, version).FirstOrDefault();

    /// <summary>What was imported after a mark. The row ids of versions are the marks: they are given once and in the order of commits.</summary>
    public static ImportList Imports(SqliteConnection connection, ImportMark after)
    {
        var versions = connection.Query(
            r => new ImportedVersion(
                new ImportMark(r.GetInt64(6)), ReadReference(r), Timestamps.Parse(r.GetString(7))!.Value, r.Text(8),
                r.Text(9) is { } other ? new ArticleId(other) : null, r.GetBoolean(10)),
            $"""
            SELECT {Reference}, v.id, v.indexed, v.origin, CASE WHEN a.version_id = v.id THEN a.duplicate_of END, a.version_id IS v.id
            FROM versions v LEFT JOIN articles a ON a.article_id = v.article_id
            WHERE v.id > $1 ORDER BY v.id
            """,
            after.Value);
        var newest = connection.Query(r => r.GetInt64(0), "SELECT coalesce(max(seq), 0) FROM sqlite_sequence WHERE name = 'versions'")[0];
        return new ImportList(versions, new ImportMark(Math.Max(newest, after.Value)));
    }

    /// <summary>The text in a range of any version; null when there is no such version or range.</summary>
    public static string? ReadRange(SqliteConnection connection, ArticleId id, int version, TextRange range)
    {
        var texts = connection.Query(
            r => r.GetString(0), "SELECT text FROM versions WHERE article_id = $1 AND version = $2", id.Value, version);
        return texts is [var text] && range.FitsIn(text.Length) ? range.Of(text) : null;
    }

    /// <summary>The columns of <see cref="ArticleReference"/>, first in the row.</summary>
    private static ArticleReference ReadReference(SqliteDataReader row) => new(
        new ArticleId(row.GetString(0)), row.GetInt32(1), row.GetString(2), row.Text(3),
        row.Text(4) is { } url ? new Uri(url) : null, Timestamps.Parse(row.Text(5)));

    /// <summary>Passages by their rows, each with its article's text; rows that are gone are left out.</summary>
    public static IReadOnlyList<(long Row, ArticleReference Article, TextRange Range, string Text)> Passages(
        SqliteConnection connection, IReadOnlyList<long> rows)
    {
        var passages = new List<(long, ArticleReference, TextRange, string)>(rows.Count);
        foreach (var row in rows)
        {
            passages.AddRange(connection.Query(
                r =>
                {
                    var range = new TextRange(r.GetInt32(6), r.GetInt32(7));
                    return (row, ReadReference(r), range, range.Of(r.GetString(8)));
                },
                $"SELECT {Reference}, p.\"start\", p.\"end\", v.text FROM passages p JOIN versions v ON v.id = p.version_id WHERE p.id = $1",
                row));
        }

        return passages;
    }

    /// <summary>What SQLite's own checks find wrong; empty when all is well.</summary>
    public static IReadOnlyList<string> Check(SqliteConnection connection) =>
    [
        .. connection.Query(r => r.GetString(0), "PRAGMA integrity_check").Where(line => line != "ok"),
        .. connection.Query(r => $"a row of {r.GetString(0)} refers to a row of {r.GetString(2)} that is gone", "PRAGMA foreign_key_check"),
    ];

    private static List<ArticleId> Duplicates(SqliteConnection connection, ArticleId id, byte[] textHash) => connection.Query(
        r => new ArticleId(r.GetString(0)),
        """
        SELECT a.article_id FROM versions v JOIN articles a ON a.article_id = v.article_id AND a.version_id = v.id
        WHERE v.text_hash = $1 AND a.article_id <> $2
        ORDER BY a.article_id
        """,
        textHash, id.Value);
}
