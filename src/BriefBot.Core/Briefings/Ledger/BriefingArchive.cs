using System.Globalization;
using BriefBot.Storage;
using Microsoft.Data.Sqlite;

namespace BriefBot.Briefings.Ledger;

/// <summary>Reads the archive, which is the ledger's rows with their briefings.</summary>
internal sealed class BriefingArchive(Lazy<SqliteDatabase> database) : IBriefingArchive
{
    // A briefing that was never seen by anyone is none for readers; what is quiet was at least written.
    private const string Kept = "briefing IS NOT NULL AND state IN ('Posted', 'Quiet', 'Written')";

    public async Task<ArchivedBriefing?> FindAsync(string channel, DateOnly day, CancellationToken cancellationToken) =>
        (await ReadAsync("AND date = $2 ORDER BY number = 0 DESC, number DESC LIMIT 1", cancellationToken, channel, Text(day)).ConfigureAwait(false))
        .FirstOrDefault();

    public async Task<ArchivedBriefing?> FindLastAsync(string channel, CancellationToken cancellationToken) =>
        (await ReadAsync("ORDER BY date DESC, written DESC LIMIT 1", cancellationToken, channel).ConfigureAwait(false)).FirstOrDefault();

    public async Task<IReadOnlyList<ArchivedBriefing>> ListAsync(string channel, DateOnly first, DateOnly last, CancellationToken cancellationToken) =>
        await ReadAsync("AND date BETWEEN $2 AND $3 ORDER BY date, number", cancellationToken, channel, Text(first), Text(last)).ConfigureAwait(false);

    public Task<IReadOnlyList<DateOnly>> DatesAsync(string channel, int most, CancellationToken cancellationToken) => Task.Run<IReadOnlyList<DateOnly>>(
        () => database.Value.Read(connection => connection.Query(
            row => DateOnly.ParseExact(row.GetString(0), "yyyy-MM-dd", CultureInfo.InvariantCulture),
            $"SELECT DISTINCT date FROM runs WHERE channel = $1 AND {Kept} ORDER BY date DESC LIMIT $2", channel, most)),
        cancellationToken);

    public Task<IReadOnlyList<string>> ChannelsAsync(CancellationToken cancellationToken) => Task.Run<IReadOnlyList<string>>(
        () => database.Value.Read(connection => connection.Query(
            row => row.GetString(0), $"SELECT DISTINCT channel FROM runs WHERE {Kept} ORDER BY channel")),
        cancellationToken);

    private static string Text(DateOnly date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private Task<List<ArchivedBriefing>> ReadAsync(string rest, CancellationToken cancellationToken, params object?[] values) => Task.Run(
        () => database.Value.Read(connection => connection
            .Query(RunReader.Read, $"SELECT {RunReader.Columns}, briefing FROM runs WHERE channel = $1 AND {Kept} {rest}", values)
            .ConvertAll(run => new ArchivedBriefing(
                run.Key.Channel, run.Key.Date, run.Key.Number, run.State, run.Closed, run.Briefing!, Messages(connection, run.Key)))),
        cancellationToken);

    private static List<string> Messages(SqliteConnection connection, RunKey key) => connection.Query(
        row => row.GetString(0),
        "SELECT message FROM parts WHERE channel = $1 AND date = $2 AND number = $3 AND message IS NOT NULL ORDER BY part",
        key.Channel, key.DateText, key.Number);
}
