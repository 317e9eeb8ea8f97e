using System.Globalization;
using BriefBot.Storage;
using Microsoft.Data.Sqlite;

namespace BriefBot.Briefings.Ledger;

/// <summary>Reads rows of the ledger.</summary>
internal static class RunReader
{
    /// <summary>The columns that <see cref="Read"/> takes, but for the briefing.</summary>
    public const string Columns =
        "channel, date, number, state, due, moves, nonce, claim, tries, next_try, error, opened, window_start, written, closed";

    public static RunRow Read(SqliteDataReader row) => new(
        new RunKey(row.GetString(0), DateOnly.ParseExact(row.GetString(1), "yyyy-MM-dd", CultureInfo.InvariantCulture), row.GetInt32(2)),
        Enum.Parse<RunState>(row.GetString(3)))
    {
        Due = Timestamps.Parse(row.GetString(4))!.Value,
        Moves = row.GetBoolean(5),
        Nonce = row.GetString(6),
        Claim = row.GetInt64(7),
        Tries = row.GetInt32(8),
        NextTry = Timestamps.Parse(row.Text(9)),
        Error = row.Text(10),
        Opened = Timestamps.Parse(row.GetString(11))!.Value,
        WindowStart = Timestamps.Parse(row.Text(12)),
        Written = Timestamps.Parse(row.Text(13)),
        Closed = Timestamps.Parse(row.Text(14)),
        Briefing = row.FieldCount > 15 && !row.IsDBNull(15) ? BriefingJson.Read(row.GetFieldValue<byte[]>(15)) : null,
    };

    /// <summary>The row with its briefing and parts; null when there is none.</summary>
    public static RunRow? Find(SqliteConnection connection, RunKey key)
    {
        var row = connection.Query(
            Read, $"SELECT {Columns}, briefing FROM runs WHERE channel = $1 AND date = $2 AND number = $3",
            key.Channel, key.DateText, key.Number).FirstOrDefault();
        return row is null ? null : row with { Parts = Parts(connection, key) };
    }

    private static List<RunPart> Parts(SqliteConnection connection, RunKey key) => connection.Query(
        part => new RunPart(
            part.GetInt32(0), part.GetFieldValue<byte[]>(1), part.GetBoolean(2), Timestamps.Parse(part.Text(3)), part.Text(4)),
        "SELECT part, body, unsure, first_try, message FROM parts WHERE channel = $1 AND date = $2 AND number = $3 ORDER BY part",
        key.Channel, key.DateText, key.Number);
}
