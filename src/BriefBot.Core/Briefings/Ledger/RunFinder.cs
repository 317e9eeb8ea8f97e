using BriefBot.Storage;

namespace BriefBot.Briefings.Ledger;

/// <summary>Finds rows of the ledger for those who show them.</summary>
internal sealed class RunFinder(Lazy<SqliteDatabase> database)
{
    /// <summary>The channel's row that was opened last, scheduled ones first among equals; null for none.</summary>
    public RunRow? FindLast(string channel) => database.Value.Read(connection => connection
        .Query(RunReader.Read, $"SELECT {RunReader.Columns} FROM runs WHERE channel = $1 ORDER BY opened DESC, number LIMIT 1", channel)
        .Select(run => RunReader.Find(connection, run.Key))
        .FirstOrDefault());

    /// <summary>The newest scheduled row of each channel, without briefings and parts.</summary>
    public IReadOnlyList<RunRow> Newest() => database.Value.Read(connection => connection.Query(
        RunReader.Read,
        $"SELECT {RunReader.Columns} FROM runs AS r WHERE number = 0 AND date = (SELECT max(date) FROM runs WHERE channel = r.channel AND number = 0)"));
}
