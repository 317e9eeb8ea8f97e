using BriefBot.Storage;
using Microsoft.Data.Sqlite;

namespace BriefBot.Memory.Sqlite;

/// <summary>The memory's database: its file and its tables.</summary>
internal static class MemoryDatabase
{
    /// <summary>The file and how it is kept: a commit is on disk when it returns, so a reported import survives a power cut as well.</summary>
    public static DatabaseLayout Layout { get; } = new("briefbot.db", 0x42726966, "FULL", 16_000, Migrations);

    /// <summary>Names a database for good; a copy of the file keeps it.</summary>
    public static string IdOf(SqliteConnection connection) =>
        connection.Query(row => row.GetString(0), "SELECT value FROM store WHERE key = 'id'")[0];

    private static string[] Migrations =>
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
}
