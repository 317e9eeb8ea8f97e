using BriefBot.Memory;
using BriefBot.Storage;
using Microsoft.Data.Sqlite;

namespace BriefBot.Articles.Arrivals;

/// <summary>Keeps the audit.</summary>
internal sealed class ArrivalLog(Lazy<SqliteDatabase> database, TimeProvider time) : IArrivalLog
{
    /// <summary>How long a row is kept.</summary>
    public static readonly TimeSpan KeptFor = TimeSpan.FromDays(90);

    /// <summary>How many rows are kept at most.</summary>
    public const int MostRows = 100_000;

    /// <summary>How many writes come between two looks for old rows.</summary>
    private const int WritesBetweenPrunes = 200;

    /// <summary>Reasons come from pages and files as well; nobody reads more.</summary>
    private const int LongestText = 500;

    private int _writes;

    /// <inheritdoc/>
    public Task<IReadOnlyList<Arrival>> ListAsync(int limit, bool isFailedOnly, CancellationToken cancellationToken)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(limit, 1);
        return Task.Run<IReadOnlyList<Arrival>>(
            () => database.Value.Read(connection => connection.Query(
                Read,
                $"""
                SELECT at, source, feed, place, outcome, article, title, reason FROM arrivals
                {(isFailedOnly ? "WHERE outcome = $2" : string.Empty)} ORDER BY id DESC LIMIT $1
                """,
                isFailedOnly ? [limit, (int)ArrivalOutcome.Failed] : [limit])),
            cancellationToken);
    }

    /// <summary>Writes rows down.</summary>
    public async Task AddAsync(IReadOnlyCollection<Arrival> arrivals, CancellationToken cancellationToken)
    {
        if (arrivals.Count == 0)
        {
            return;
        }

        var isPruning = Interlocked.Increment(ref _writes) % WritesBetweenPrunes == 1;
        await database.Value.WriteAsync(
            (connection, _) =>
            {
                foreach (var arrival in arrivals)
                {
                    connection.Execute(
                        "INSERT INTO arrivals (at, source, feed, place, outcome, article, title, reason) VALUES ($1, $2, $3, $4, $5, $6, $7, $8)",
                        Timestamps.Format(arrival.At), (int)arrival.Source, arrival.Feed, arrival.Place, (int)arrival.Outcome,
                        arrival.Article?.Value, Cut(arrival.Title), Cut(arrival.Reason));
                }

                return isPruning ? Prune(connection) : 0;
            },
            cancellationToken).ConfigureAwait(false);
    }

    /// <summary>What an import means for the audit.</summary>
    public static ArrivalOutcome OutcomeOf(ImportStatus status) => status switch
    {
        ImportStatus.Added => ArrivalOutcome.Taken,
        ImportStatus.Updated => ArrivalOutcome.Updated,
        ImportStatus.Unchanged => ArrivalOutcome.Unchanged,
        _ => ArrivalOutcome.Duplicate,
    };

    private int Prune(SqliteConnection connection) => connection.Execute(
        "DELETE FROM arrivals WHERE at < $1 OR id <= (SELECT coalesce(max(id), 0) FROM arrivals) - $2",
        Timestamps.Format(time.GetUtcNow() - KeptFor), MostRows);

    private static Arrival Read(SqliteDataReader row) => new(
        Timestamps.Parse(row.GetString(0))!.Value, (ArrivalSource)row.GetInt32(1), row.GetString(3), (ArrivalOutcome)row.GetInt32(4))
    {
        Feed = row.Text(2),
        Article = row.Text(5) is { } id ? new ArticleId(id) : null,
        Title = row.Text(6),
        Reason = row.Text(7),
    };

    private static string? Cut(string? text) => text is { Length: > LongestText } ? text[..LongestText] : text;
}
