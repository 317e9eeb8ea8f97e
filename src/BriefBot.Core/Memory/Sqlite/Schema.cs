using System.Globalization;
using Microsoft.Data.Sqlite;

namespace BriefBot.Memory.Sqlite;

/// <summary>The database's tables, and how an older database becomes a current one.</summary>
internal static class Schema
{
    /// <summary>Marks the file as BriefBot's (PRAGMA application_id): "Brif".</summary>
    public const int ApplicationId = 0x42726966;

    /// <summary>One script a version; the database's version is how many of them it has seen (PRAGMA user_version).</summary>
    private static readonly string[] Migrations =
    [
        """
        CREATE TABLE store (key TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
        INSERT INTO store VALUES ('id', lower(hex(randomblob(16))));

        CREATE TABLE versions (
            id INTEGER PRIMARY KEY AUTOINCREMENT,
            article_id TEXT NOT NULL,
            version INTEGER NOT NULL,
            title TEXT NOT NULL,
            source TEXT,
            author TEXT,
            category TEXT,
            url TEXT,
            published TEXT,
            origin TEXT,
            text TEXT NOT NULL,
            words INTEGER NOT NULL,
            content_hash BLOB NOT NULL,
            text_hash BLOB NOT NULL,
            indexed TEXT NOT NULL,
            UNIQUE (article_id, version)
        );
        CREATE INDEX versions_text ON versions (text_hash);

        -- The current version of each article. Articles with the same text share one holder, whose passages search finds.
        CREATE TABLE articles (
            article_id TEXT PRIMARY KEY,
            version_id INTEGER NOT NULL REFERENCES versions (id),
            passages INTEGER NOT NULL,
            duplicate_of TEXT
        ) WITHOUT ROWID;

        CREATE TABLE passages (
            id INTEGER PRIMARY KEY AUTOINCREMENT,
            version_id INTEGER NOT NULL REFERENCES versions (id),
            "start" INTEGER NOT NULL,
            "end" INTEGER NOT NULL,
            terms BLOB NOT NULL
        );
        CREATE INDEX passages_version ON passages (version_id);

        -- What search has to take in (added = 1) or forget (added = 0), in order.
        CREATE TABLE changes (
            seq INTEGER PRIMARY KEY AUTOINCREMENT,
            version_id INTEGER NOT NULL,
            added INTEGER NOT NULL
        );
        """,

        // A number of its own for each change: a backup that was put back counts on from its last change, and the same
        // count would then stand for other articles.
        "ALTER TABLE changes ADD COLUMN stamp INTEGER NOT NULL DEFAULT 0;",

        // Vectors for search by meaning, at most one a passage: length 1, a signed byte a number, times scale. seq grows with
        // every vector, replaced ones too, so that whoever keeps them in memory sees what is new.
        """
        CREATE TABLE models (
            id INTEGER PRIMARY KEY AUTOINCREMENT,
            name TEXT NOT NULL,
            size INTEGER NOT NULL,
            UNIQUE (name, size)
        );
        CREATE TABLE vectors (
            seq INTEGER PRIMARY KEY AUTOINCREMENT,
            passage_id INTEGER NOT NULL UNIQUE REFERENCES passages (id) ON DELETE CASCADE,
            model_id INTEGER NOT NULL REFERENCES models (id),
            scale REAL NOT NULL,
            numbers BLOB NOT NULL
        );
        CREATE INDEX vectors_model ON vectors (model_id);
        """,
    ];

    /// <summary>The version that this program writes.</summary>
    public static int Version => Migrations.Length;

    /// <summary>Makes sure that the file is new or BriefBot's own, of a version that this program knows. Only reads.</summary>
    /// <exception cref="MemoryException">The database is of a newer version or is not BriefBot's.</exception>
    public static void Check(SqliteConnection connection, string path) => ReadAtOnce(connection, path);

    /// <summary>Makes or migrates the tables, in one transaction.</summary>
    /// <exception cref="MemoryException">The database is of a newer version or is not BriefBot's.</exception>
    public static void Prepare(SqliteConnection connection, string path)
    {
        if (ReadAtOnce(connection, path) == Version)
        {
            return;
        }

        using var transaction = connection.BeginTransaction(deferred: false);
        var version = Read(connection, path);
        for (; version < Version; version++)
        {
            Execute(connection, transaction, Migrations[version]);
        }

        Execute(connection, transaction, $"PRAGMA application_id = {ApplicationId}; PRAGMA user_version = {Version}");
        transaction.Commit();
    }

    /// <summary>Reads within one moment: between two looks another process may have made the tables.</summary>
    private static int ReadAtOnce(SqliteConnection connection, string path)
    {
        using var transaction = connection.BeginTransaction(deferred: true);
        return Read(connection, path);
    }

    private static int Read(SqliteConnection connection, string path)
    {
        var version = (int)Scalar(connection, "PRAGMA user_version");
        var application = (int)Scalar(connection, "PRAGMA application_id");
        if (application != ApplicationId && (version != 0 || application != 0 || Scalar(connection, "SELECT count(*) FROM sqlite_master") != 0))
        {
            throw new MemoryException($"{path} is a database of another program. Name another folder with --data.");
        }

        return version <= Version
            ? version
            : throw new MemoryException(
                $"{path} was written by a newer BriefBot (database version {version}; this one knows up to {Version}). "
                + "Update BriefBot, or name another folder with --data.");
    }

    private static long Scalar(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        return Convert.ToInt64(command.ExecuteScalar(), CultureInfo.InvariantCulture);
    }

    private static void Execute(SqliteConnection connection, SqliteTransaction transaction, string sql)
    {
        using var command = connection.CreateCommand();
        command.Transaction = transaction;
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
