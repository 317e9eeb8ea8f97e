using BriefBot.Articles;
using BriefBot.Memory;
using BriefBot.Storage;
using Microsoft.Data.Sqlite;

namespace BriefBot.KernelMemory.Ledger;

/// <summary>Reads and writes the state of uploads.</summary>
internal static class UploadQueries
{
    /// <summary>What is to be done, oldest first, no more of each kind than one step takes.</summary>
    public static LedgerWork Work(SqliteConnection connection) => new(
        connection.Query(
            r => r.GetInt64(0),
            """
            SELECT a.version_id FROM articles a LEFT JOIN uploads u ON u.version_id = a.version_id
            WHERE a.passages > 0 AND u.version_id IS NULL ORDER BY a.version_id LIMIT $1
            """,
            KernelMemoryDefaults.AtOnce),
        connection.Query(
            r => (r.GetInt64(0), Timestamps.Parse(r.GetString(1))!.Value),
            """
            SELECT u.version_id, u.sent FROM uploads u JOIN articles a ON a.version_id = u.version_id
            WHERE a.passages > 0 AND u.state = 0 ORDER BY u.sent, u.version_id LIMIT $1
            """,
            KernelMemoryDefaults.AtOnce),
        connection.Query(
            r => r.GetInt64(0),
            """
            SELECT u.version_id FROM uploads u LEFT JOIN articles a ON a.version_id = u.version_id
            WHERE a.version_id IS NULL OR a.passages = 0 ORDER BY u.version_id LIMIT $1
            """,
            KernelMemoryDefaults.DeletedAtOnce),
        Waiting(connection));

    /// <summary>How many articles search is to find and the service does not have yet.</summary>
    public static int Waiting(SqliteConnection connection) => connection.Query(
        r => r.GetInt32(0),
        """
        SELECT count(*) FROM articles a LEFT JOIN uploads u ON u.version_id = a.version_id
        WHERE a.passages > 0 AND (u.version_id IS NULL OR u.state = 0)
        """)[0];

    /// <summary>Notes how an upload stands.</summary>
    public static void Set(SqliteConnection connection, long version, LedgerState state, DateTimeOffset now) => connection.Execute(
        "INSERT INTO uploads VALUES ($1, $2, $3) ON CONFLICT (version_id) DO UPDATE SET state = $2, sent = $3",
        version, (int)state, Timestamps.Format(now));

    /// <summary>Forgets an upload: it is sent again where it is still wanted.</summary>
    public static void Forget(SqliteConnection connection, long version) => connection.Execute("DELETE FROM uploads WHERE version_id = $1", version);

    /// <summary>A version as it is uploaded; null when it is gone.</summary>
    public static LedgerDocument? Document(SqliteConnection connection, long version) => connection.Query(
        r => new LedgerDocument(
            version,
            new ArticleReference(new ArticleId(r.GetString(0)), r.GetInt32(1), r.GetString(2), r.Text(3), null, Timestamps.Parse(r.Text(4))),
            Convert.ToHexStringLower(r.GetFieldValue<byte[]>(5)),
            r.GetString(6)),
        "SELECT article_id, version, title, source, published, content_hash, text FROM versions WHERE id = $1",
        version).FirstOrDefault();

    /// <summary>The moment that the connection sees.</summary>
    public static LedgerMoment Moment(SqliteConnection connection) => connection.Query(
        r => new LedgerMoment(r.GetInt64(0), r.GetString(1)),
        """
        SELECT (SELECT coalesce(max(id), 0) FROM versions), json_group_array(a.version_id)
        FROM articles a LEFT JOIN uploads u ON u.version_id = a.version_id WHERE a.passages > 0 AND u.state IS NOT 1
        """)[0];

    /// <summary>Passages that search is to find and the service did not have yet at a moment, or does not have now.</summary>
    public static List<long> WaitingPassages(SqliteConnection connection, LedgerMoment since) => connection.Query(
        r => r.GetInt64(0),
        """
        SELECT p.id FROM articles a JOIN passages p ON p.version_id = a.version_id LEFT JOIN uploads u ON u.version_id = a.version_id
        WHERE u.state IS NOT 1 OR a.version_id > $1 OR a.version_id IN (SELECT value FROM json_each($2))
        """,
        since.Newest, since.Waiting);

    /// <summary>The passages of a version that search finds, and where they stand.</summary>
    public static List<(long Row, TextRange Range)> Passages(SqliteConnection connection, long version) => connection.Query(
        r => (r.GetInt64(0), new TextRange(r.GetInt32(1), r.GetInt32(2))),
        "SELECT id, \"start\", \"end\" FROM passages WHERE version_id = $1 ORDER BY \"start\"",
        version);

    /// <summary>The newest versions that the service has completed.</summary>
    public static List<long> Completed(SqliteConnection connection, int most) => connection.Query(
        r => r.GetInt64(0),
        """
        SELECT u.version_id FROM uploads u JOIN articles a ON a.version_id = u.version_id
        WHERE u.state = 1 AND a.passages > 0 ORDER BY u.version_id DESC LIMIT $1
        """,
        most);

    /// <summary>Articles that the service does not take.</summary>
    public static List<string> Refused(SqliteConnection connection) => connection.Query(
        r => r.GetString(0),
        "SELECT a.article_id FROM uploads u JOIN articles a ON a.version_id = u.version_id WHERE u.state = 2 ORDER BY a.article_id");

    /// <summary>The outlets and days (UTC, yyyy-MM-dd) of the articles, each pair once; null where unknown.</summary>
    public static List<(string? Source, string? Day)> Provenance(SqliteConnection connection) => connection.Query(
        r => (r.Text(0), r.Text(1)),
        "SELECT DISTINCT v.source, substr(v.published, 1, 10) FROM articles a JOIN versions v ON v.id = a.version_id WHERE a.passages > 0");
}
