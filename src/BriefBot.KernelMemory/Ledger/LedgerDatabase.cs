using BriefBot.Memory.Sqlite;
using BriefBot.Storage;

namespace BriefBot.KernelMemory.Ledger;

/// <summary>BriefBot's own ledger beside the service: the store's tables for texts, versions and ranges, and one for uploads.</summary>
internal static class LedgerDatabase
{
    /// <summary>Its own table comes first, so that what the store's layout gains later comes after all that is there.</summary>
    public static DatabaseLayout Layout { get; } = MemoryDatabase.Layout with
    {
        FileName = "kernel-memory.db",
        ApplicationId = 0x42724B6D,
        Migrations =
        [
            """
            -- What the service was told of. A row stands before its document is sent, and until the document is deleted there,
            -- so it may outlive its version. state: 0 sent, 1 completed, 2 not taken.
            CREATE TABLE uploads (
                version_id INTEGER PRIMARY KEY,
                state INTEGER NOT NULL,
                sent TEXT NOT NULL
            );
            """,
            .. MemoryDatabase.Layout.Migrations,
        ],
    };
}
