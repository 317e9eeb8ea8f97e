using BriefBot.Storage;
using Microsoft.Data.Sqlite;

namespace BriefBot.Chat.Conversations;

/// <summary>Keeps the answers that were given, which messages show them, and what users thought of them.</summary>
internal sealed class AnswerStore(Lazy<SqliteDatabase> database, TimeProvider time)
{
    /// <summary>How long an answer is kept; what is older is what nobody presses a button on.</summary>
    public static readonly TimeSpan KeptFor = TimeSpan.FromDays(90);

    /// <summary>How many answers are given between two looks for old ones.</summary>
    private const int SavesBetweenPrunes = 1000;

    private int _saves;

    /// <summary>Keeps an answer.</summary>
    public async Task SaveAsync(string id, string? conversation, KeptAnswer answer, CancellationToken cancellationToken)
    {
        var isPruning = Interlocked.Increment(ref _saves) % SavesBetweenPrunes == 1;
        var body = KeptAnswerJson.Write(answer);
        await WriteAsync(
            connection =>
            {
                connection.Execute(
                    "INSERT INTO answers VALUES ($1, $2, $3, $4, $5)",
                    id, conversation, answer.Question, Timestamps.Format(time.GetUtcNow()), body);
                return isPruning
                    ? connection.Execute("DELETE FROM answers WHERE at < $1", Timestamps.Format(time.GetUtcNow() - KeptFor))
                    : 0;
            },
            cancellationToken).ConfigureAwait(false);
    }

    /// <summary>The answer with that id; null when it is too old or never was.</summary>
    public KeptAnswer? Find(string id) => One("SELECT question, body FROM answers WHERE id = $1", id);

    /// <summary>The newest answers of a conversation since a moment, the oldest of them first.</summary>
    public IReadOnlyList<KeptAnswer> FindLast(string conversation, DateTimeOffset since, int most)
    {
        var found = database.Value.Read(connection => connection.Query(
            Read,
            "SELECT question, body FROM answers WHERE conversation = $1 AND at >= $2 ORDER BY at DESC LIMIT $3",
            conversation, Timestamps.Format(since), most));
        return [.. found.AsEnumerable().Reverse()];
    }

    /// <summary>The answer that a message shows; null when it shows none that is known.</summary>
    public KeptAnswer? FindShown(string message) =>
        One("SELECT question, body FROM answers JOIN shown ON answer = id WHERE message = $1", message);

    /// <summary>Remembers that a message shows an answer.</summary>
    public Task LinkAsync(string id, string message, CancellationToken cancellationToken) => WriteAsync(
        connection => connection.Execute(
            "INSERT OR REPLACE INTO shown SELECT $1, id FROM answers WHERE id = $2", message, id),
        cancellationToken);

    /// <summary>Remembers what a user thought of an answer.</summary>
    /// <returns>False when the answer is not known any more.</returns>
    public async Task<bool> RateAsync(string id, string user, bool isUseful, CancellationToken cancellationToken) => await WriteAsync(
        connection => connection.Execute(
            "INSERT OR REPLACE INTO ratings SELECT id, $2, $3, $4 FROM answers WHERE id = $1",
            id, user, isUseful ? 1 : 0, Timestamps.Format(time.GetUtcNow())),
        cancellationToken).ConfigureAwait(false) > 0;

    /// <summary>How many answers since a moment were found useful, and how many not.</summary>
    public (int Useful, int NotUseful) CountRatings(DateTimeOffset since) => database.Value.Read(connection => connection.Query(
        row => (row.GetInt32(0), row.GetInt32(1)),
        "SELECT coalesce(sum(useful), 0), count(*) - coalesce(sum(useful), 0) FROM ratings WHERE at >= $1",
        Timestamps.Format(since)))[0];

    /// <summary>A small thing that was noted; null when it was not.</summary>
    public string? FindNote(string name) => database.Value.Read(connection => connection.Query(
        row => row.GetString(0), "SELECT value FROM notes WHERE name = $1", name)).FirstOrDefault();

    /// <summary>Notes a small thing.</summary>
    public Task SaveNoteAsync(string name, string value, CancellationToken cancellationToken) => WriteAsync(
        connection => connection.Execute("INSERT OR REPLACE INTO notes VALUES ($1, $2)", name, value), cancellationToken);

    private KeptAnswer? One(string sql, params string?[] values) =>
        database.Value.Read(connection => connection.Query(Read, sql, values)).FirstOrDefault();

    private static KeptAnswer Read(SqliteDataReader row) => KeptAnswerJson.Read(row.GetString(0), row.GetFieldValue<byte[]>(1));

    private Task<int> WriteAsync(Func<SqliteConnection, int> work, CancellationToken cancellationToken) =>
        database.Value.WriteAsync((connection, _) => work(connection), cancellationToken);
}
