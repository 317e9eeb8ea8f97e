using BriefBot.Storage;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace BriefBot.Chat.Conversations;

/// <summary>What is kept about conversations, in a file of its own, so that an import never makes an answer wait.</summary>
internal static class ConversationDatabase
{
    /// <summary>The file and its tables. A power cut may cost the last second of it; nothing here is an article or a briefing.</summary>
    public static DatabaseLayout Layout { get; } = new("chat.db", 0x42726963, "NORMAL", 1_000, Migrations);

    /// <summary>Adds the file under its name, opened once for all who write to it: two writers would make each other wait.</summary>
    public static IServiceCollection AddConversationDatabase(this IServiceCollection services)
    {
        services.TryAddKeyedSingleton(
            Layout.FileName,
            (provider, _) => SqliteDatabase.OpenWhenNeeded(Layout, provider.GetRequiredService<IOptions<DataOptions>>()));
        return services;
    }

    private static string[] Migrations =>
    [
        """
        -- The answers that were given, so that their buttons work after a restart and a next question knows what was said.
        CREATE TABLE answers (
            id TEXT PRIMARY KEY,
            conversation TEXT,
            question TEXT NOT NULL,
            at TEXT NOT NULL,
            body BLOB NOT NULL
        ) WITHOUT ROWID;
        CREATE INDEX answers_conversation ON answers (conversation, at);
        CREATE INDEX answers_at ON answers (at);

        -- The messages that show an answer.
        CREATE TABLE shown (
            message TEXT PRIMARY KEY,
            answer TEXT NOT NULL REFERENCES answers (id) ON DELETE CASCADE
        ) WITHOUT ROWID;
        CREATE INDEX shown_answer ON shown (answer);

        -- Who found which answer useful or not; the last word counts.
        CREATE TABLE ratings (
            answer TEXT NOT NULL REFERENCES answers (id) ON DELETE CASCADE,
            user TEXT NOT NULL,
            useful INTEGER NOT NULL,
            at TEXT NOT NULL,
            PRIMARY KEY (answer, user)
        ) WITHOUT ROWID;

        -- Small things that are worth remembering, such as which commands are registered.
        CREATE TABLE notes (
            name TEXT PRIMARY KEY,
            value TEXT NOT NULL
        ) WITHOUT ROWID;
        """,
        """
        -- What the language model took, by day (UTC) and by who pays: everybody, each user, each server.
        CREATE TABLE model_use (
            day TEXT NOT NULL,
            payer TEXT NOT NULL,
            tokens INTEGER NOT NULL,
            calls INTEGER NOT NULL,
            PRIMARY KEY (day, payer)
        ) WITHOUT ROWID;
        """,
    ];
}
