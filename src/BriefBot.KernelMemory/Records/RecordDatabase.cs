using BriefBot.Memory.Sqlite;
using BriefBot.Storage;

namespace BriefBot.KernelMemory.Records;

/// <summary>The records' database: the store's tables, in which each record is an article, and three for what else a record has.</summary>
internal static class RecordDatabase
{
    /// <summary>Its own tables come first, so that what the store's layout gains later comes after all that is there.</summary>
    public static DatabaseLayout Layout { get; } = MemoryDatabase.Layout with
    {
        FileName = "kernel-memory-records.db",
        ApplicationId = 0x42724B72,
        Migrations =
        [
            """
            CREATE TABLE record_indexes (name TEXT PRIMARY KEY) WITHOUT ROWID;
            CREATE TABLE records (
                id INTEGER PRIMARY KEY AUTOINCREMENT,
                index_name TEXT NOT NULL REFERENCES record_indexes (name),
                record_id TEXT NOT NULL,
                tags TEXT NOT NULL,
                payload TEXT NOT NULL,
                vector BLOB NOT NULL,
                UNIQUE (index_name, record_id)
            );
            CREATE TABLE record_tags (
                name TEXT NOT NULL,
                value TEXT NOT NULL,
                record INTEGER NOT NULL REFERENCES records (id) ON DELETE CASCADE,
                PRIMARY KEY (name, value, record)
            ) WITHOUT ROWID;
            CREATE INDEX record_tags_record ON record_tags (record);
            """,
            .. MemoryDatabase.Layout.Migrations,
        ],
    };
}
