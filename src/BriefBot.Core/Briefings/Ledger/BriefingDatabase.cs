using BriefBot.Storage;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace BriefBot.Briefings.Ledger;

/// <summary>The schedules, the ledger and the archive, in a file of their own.</summary>
internal static class BriefingDatabase
{
    /// <summary>The file and its tables. A commit is on disk when it returns: a briefing that was reported as posted stays so through a power cut.</summary>
    public static DatabaseLayout Layout { get; } = new("briefings.db", 0x42726964, "FULL", 2_000, Migrations);

    /// <summary>Adds the file under its name, opened once for all who write to it.</summary>
    public static IServiceCollection AddBriefingDatabase(this IServiceCollection services)
    {
        services.TryAddKeyedSingleton(
            Layout.FileName,
            (provider, _) => SqliteDatabase.OpenWhenNeeded(Layout, provider.GetRequiredService<IOptions<DataOptions>>()));
        return services;
    }

    private static string[] Migrations =>
    [
        """
        CREATE TABLE schedules (
            channel TEXT PRIMARY KEY,
            time TEXT NOT NULL,
            zone TEXT NOT NULL,
            days INTEGER NOT NULL,
            skipped TEXT NOT NULL,
            repeated TEXT NOT NULL,
            missed TEXT NOT NULL,
            set_by TEXT NOT NULL,
            created TEXT NOT NULL,
            since TEXT NOT NULL,
            owed TEXT,
            halted TEXT
        ) WITHOUT ROWID;

        CREATE TABLE watches (
            id INTEGER PRIMARY KEY AUTOINCREMENT,
            channel TEXT NOT NULL,
            topic TEXT NOT NULL COLLATE NOCASE,
            UNIQUE (channel, topic)
        );

        -- Up to where a channel was told, and when that was written.
        CREATE TABLE watermarks (
            channel TEXT PRIMARY KEY,
            mark INTEGER NOT NULL,
            at TEXT NOT NULL
        ) WITHOUT ROWID;

        -- The ledger: a row for each channel and local date, written before anything is posted. Number 0 is the scheduled
        -- one; those that users asked for count on from 1. The claim grows whenever someone takes the row up.
        CREATE TABLE runs (
            channel TEXT NOT NULL,
            date TEXT NOT NULL,
            number INTEGER NOT NULL,
            due TEXT NOT NULL,
            moves INTEGER NOT NULL,
            state TEXT NOT NULL,
            nonce TEXT NOT NULL,
            claim INTEGER NOT NULL DEFAULT 0,
            tries INTEGER NOT NULL DEFAULT 0,
            next_try TEXT,
            error TEXT,
            opened TEXT NOT NULL,
            window_start TEXT,
            written TEXT,
            closed TEXT,
            considered INTEGER NOT NULL DEFAULT 0,
            left_out INTEGER NOT NULL DEFAULT 0,
            stories INTEGER NOT NULL DEFAULT 0,
            briefing BLOB,
            PRIMARY KEY (channel, date, number)
        ) WITHOUT ROWID;
        CREATE INDEX runs_unfinished ON runs (channel) WHERE state IN ('Open', 'Written');

        -- The parts as they are posted. Unsure: it was sent, and nobody knows whether it arrived.
        CREATE TABLE parts (
            channel TEXT NOT NULL,
            date TEXT NOT NULL,
            number INTEGER NOT NULL,
            part INTEGER NOT NULL,
            body BLOB NOT NULL,
            unsure INTEGER NOT NULL DEFAULT 0,
            first_try TEXT,
            message TEXT,
            PRIMARY KEY (channel, date, number, part),
            FOREIGN KEY (channel, date, number) REFERENCES runs (channel, date, number)
        ) WITHOUT ROWID;
        """,
    ];
}
