using BriefBot.Briefings.Schedules;
using BriefBot.Memory;
using BriefBot.Storage;
using Microsoft.Data.Sqlite;

namespace BriefBot.Briefings.Ledger;

/// <summary>The ledger in the database.</summary>
internal sealed class RunLedger(Lazy<SqliteDatabase> database, TimeProvider time) : IRunLedger
{
    private const string Mine =
        "channel = $1 AND date = $2 AND number = $3 AND claim = $4 AND state IN ('Open', 'Written')";

    private string Now => Timestamps.Format(time.GetUtcNow())!;

    public Task OpenAsync(string channel, DueBriefing due, CancellationToken cancellationToken) =>
        WriteAsync(connection => Insert(connection, new RunKey(channel, due.Date, 0), due.At, true, RunState.Open, null), cancellationToken);

    public Task<RunKey> OpenNowAsync(string channel, DateOnly date, bool moves, CancellationToken cancellationToken) => WriteAsync(
        connection =>
        {
            var last = connection.Query(
                row => row.GetInt32(0), "SELECT coalesce(max(number), 0) FROM runs WHERE channel = $1 AND date = $2",
                channel, new RunKey(channel, date, 0).DateText)[0];
            var key = new RunKey(channel, date, last + 1);
            Insert(connection, key, time.GetUtcNow(), moves, RunState.Open, null);
            return key;
        },
        cancellationToken);

    public async Task<bool> MissAsync(string channel, DueBriefing due, string why, CancellationToken cancellationToken) => await WriteAsync(
        connection => Insert(connection, new RunKey(channel, due.Date, 0), due.At, true, RunState.Missed, why),
        cancellationToken).ConfigureAwait(false) > 0;

    public Task<RunRow?> TakeAsync(RunKey key, CancellationToken cancellationToken) => WriteAsync(
        connection => connection.Execute(
            "UPDATE runs SET claim = claim + 1 WHERE channel = $1 AND date = $2 AND number = $3 AND state IN ('Open', 'Written')",
            key.Channel, key.DateText, key.Number) > 0 ? RunReader.Find(connection, key) : null,
        cancellationToken);

    public Task<RunRow> SaveAsync(RunRow run, Briefing briefing, IReadOnlyList<ReadOnlyMemory<byte>> parts, CancellationToken cancellationToken) =>
        WriteAsync(
            connection =>
            {
                var (_, told) = Watermark(connection, run.Key.Channel);
                Change(
                    connection, run,
                    "state = 'Written', briefing = $5, window_start = $6, written = $7, considered = $8, left_out = $9, stories = $10",
                    BriefingJson.Write(briefing), Timestamps.Format(told), Now, briefing.Considered, briefing.LeftOut.Count, briefing.Stories.Count);
                connection.Execute(
                    "DELETE FROM parts WHERE channel = $1 AND date = $2 AND number = $3", run.Key.Channel, run.Key.DateText, run.Key.Number);
                for (var i = 0; i < parts.Count; i++)
                {
                    connection.Execute(
                        "INSERT INTO parts (channel, date, number, part, body) VALUES ($1, $2, $3, $4, $5)",
                        run.Key.Channel, run.Key.DateText, run.Key.Number, i, parts[i].ToArray());
                }

                return RunReader.Find(connection, run.Key)!;
            },
            cancellationToken);

    public Task SendingAsync(RunRow run, int part, CancellationToken cancellationToken) =>
        ChangePartAsync(run, part, "unsure = 1, first_try = coalesce(first_try, $5)", Now, cancellationToken);

    public Task SentAsync(RunRow run, int part, string message, CancellationToken cancellationToken) =>
        ChangePartAsync(run, part, "unsure = 0, message = $5", message, cancellationToken);

    public Task NotSentAsync(RunRow run, RunPart before, CancellationToken cancellationToken) => before.IsUnsure
        ? Task.CompletedTask
        : ChangePartAsync(run, before.Index, "unsure = 0, first_try = $5", null, cancellationToken);

    public Task RetryAsync(RunRow run, string error, DateTimeOffset nextTry, CancellationToken cancellationToken) => WriteAsync(
        connection => Change(connection, run, "tries = tries + 1, error = $5, next_try = $6", error, Timestamps.Format(nextTry)), cancellationToken);

    public Task CloseAsync(RunRow run, RunState state, string? error, bool halts, CancellationToken cancellationToken) => WriteAsync(
        connection =>
        {
            Change(connection, run, "state = $5, error = $6, closed = $7, next_try = NULL", state.ToString(), error, Now);
            if (state is RunState.Posted or RunState.Quiet && run is { Moves: true, Briefing: { } told })
            {
                connection.Execute(
                    """
                    INSERT INTO watermarks VALUES ($1, $2, $3) ON CONFLICT (channel)
                    DO UPDATE SET mark = excluded.mark, at = excluded.at WHERE excluded.mark >= mark
                    """,
                    run.Key.Channel, told.UpTo.Value, Timestamps.Format(run.Written ?? time.GetUtcNow()));
            }

            return halts
                ? connection.Execute("UPDATE schedules SET halted = $2 WHERE channel = $1", run.Key.Channel, error)
                : 0;
        },
        cancellationToken);

    public bool Has(string channel, DateOnly day) => database.Value.Read(connection => connection.Query(
        row => row.GetInt32(0), "SELECT 1 FROM runs WHERE channel = $1 AND date = $2 AND number = 0",
        channel, new RunKey(channel, day, 0).DateText)).Count > 0;

    public RunRow? Find(RunKey key) => database.Value.Read(connection => RunReader.Find(connection, key));

    public IReadOnlyList<RunRow> Unfinished() => database.Value.Read(connection => connection.Query(
        RunReader.Read, $"SELECT {RunReader.Columns} FROM runs WHERE state IN ('Open', 'Written') ORDER BY due, number"));

    public (ImportMark Mark, DateTimeOffset? At) Watermark(string channel) => database.Value.Read(connection => Watermark(connection, channel));

    public IReadOnlyList<Briefing> LastBriefings(string channel, int most) => database.Value.Read(connection => connection.Query(
        row => BriefingJson.Read(row.GetFieldValue<byte[]>(0)),
        "SELECT briefing FROM runs WHERE channel = $1 AND state = 'Posted' AND moves = 1 ORDER BY closed DESC LIMIT $2",
        channel, most));

    private static (ImportMark Mark, DateTimeOffset? At) Watermark(SqliteConnection connection, string channel) => connection.Query(
        row => (new ImportMark(row.GetInt64(0)), Timestamps.Parse(row.Text(1))), "SELECT mark, at FROM watermarks WHERE channel = $1", channel)
        .FirstOrDefault();

    private int Insert(SqliteConnection connection, RunKey key, DateTimeOffset due, bool moves, RunState state, string? error) =>
        connection.Execute(
            """
            INSERT OR IGNORE INTO runs (channel, date, number, due, moves, state, nonce, opened, closed, error)
            VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
            """,
            key.Channel, key.DateText, key.Number, Timestamps.Format(due), moves, state.ToString(), key.NonceBase, Now,
            state == RunState.Open ? null : Now, error);

    private static int Change(SqliteConnection connection, RunRow run, string set, params ReadOnlySpan<object?> values) =>
        connection.Execute(
            $"UPDATE runs SET {set} WHERE {Mine}",
            [run.Key.Channel, run.Key.DateText, run.Key.Number, run.Claim, .. values]) > 0
            ? 1
            : throw new RunLostException(run.Key);

    private Task ChangePartAsync(RunRow run, int part, string set, string? value, CancellationToken cancellationToken) => WriteAsync(
        connection => connection.Execute(
            $"""
            UPDATE parts SET {set} WHERE channel = $1 AND date = $2 AND number = $3 AND part = $6
            AND EXISTS (SELECT 1 FROM runs WHERE {Mine})
            """,
            run.Key.Channel, run.Key.DateText, run.Key.Number, run.Claim, value, part) > 0
            ? 1
            : throw new RunLostException(run.Key),
        cancellationToken);

    private Task<T> WriteAsync<T>(Func<SqliteConnection, T> work, CancellationToken cancellationToken) =>
        database.Value.WriteAsync((connection, _) => work(connection), cancellationToken);
}
