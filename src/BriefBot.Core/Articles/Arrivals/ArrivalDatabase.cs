using BriefBot.Storage;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace BriefBot.Articles.Arrivals;

/// <summary>What is remembered of files and feeds, and the audit of what arrived, in a file of their own.</summary>
internal static class ArrivalDatabase
{
    /// <summary>The file and its tables. What a power cut costs is read again: files are there, and feeds still carry their items.</summary>
    public static DatabaseLayout Layout { get; } = new("arrivals.db", 0x42726961, "NORMAL", 2_000, Migrations);

    /// <summary>Adds the file under its name, opened once for all who write to it.</summary>
    public static IServiceCollection AddArrivalDatabase(this IServiceCollection services)
    {
        services.TryAddKeyedSingleton(
            Layout.FileName,
            (provider, _) => SqliteDatabase.OpenWhenNeeded(Layout, provider.GetRequiredService<IOptions<DataOptions>>()));
        return services;
    }

    private static string[] Migrations =>
    [
        """
        -- The audit.
        CREATE TABLE arrivals (
            id INTEGER PRIMARY KEY AUTOINCREMENT,
            at TEXT NOT NULL,
            source INTEGER NOT NULL,
            feed TEXT,
            place TEXT NOT NULL,
            outcome INTEGER NOT NULL,
            article TEXT,
            title TEXT,
            reason TEXT
        );
        CREATE INDEX arrivals_outcome ON arrivals (outcome, id);

        -- The watched folder's files as they were when they were read last; a size of -1 marks one that is being read.
        CREATE TABLE files (
            path TEXT PRIMARY KEY,
            size INTEGER NOT NULL,
            written INTEGER NOT NULL,
            settled INTEGER NOT NULL
        ) WITHOUT ROWID;

        -- Which articles each file brought.
        CREATE TABLE file_articles (
            path TEXT NOT NULL REFERENCES files (path) ON DELETE CASCADE,
            article TEXT NOT NULL,
            PRIMARY KEY (path, article)
        ) WITHOUT ROWID;

        -- The feeds by the address in the settings.
        CREATE TABLE feeds (
            address TEXT PRIMARY KEY,
            moved_to TEXT,
            etag TEXT,
            modified TEXT,
            next TEXT,
            checked TEXT,
            failures INTEGER NOT NULL,
            failing_since TEXT,
            problem TEXT
        ) WITHOUT ROWID;

        -- The feeds' items that were seen, by guid and link.
        CREATE TABLE feed_items (
            feed TEXT NOT NULL,
            key TEXT NOT NULL,
            print TEXT NOT NULL,
            article TEXT,
            tries INTEGER NOT NULL,
            seen TEXT NOT NULL,
            PRIMARY KEY (feed, key)
        ) WITHOUT ROWID;
        CREATE INDEX feed_items_article ON feed_items (article);

        -- Small things that are worth remembering, such as where the folder was mounted.
        CREATE TABLE notes (
            name TEXT PRIMARY KEY,
            value TEXT NOT NULL
        ) WITHOUT ROWID;
        """,
    ];
}
