using System.Globalization;
using BriefBot.Briefings.Schedules;
using BriefBot.Storage;
using Microsoft.Data.Sqlite;

namespace BriefBot.Briefings.Ledger;

/// <summary>Keeps schedules and watches in the database.</summary>
internal sealed class ScheduleStore(Lazy<SqliteDatabase> database, TimeProvider time, ScheduleSignal signal) : IBriefingSchedules
{
    private const string Columns = "channel, time, zone, days, skipped, repeated, missed, set_by, created, since, owed, halted";

    public async Task<BriefingSchedule> SetAsync(BriefingSchedule schedule, CancellationToken cancellationToken)
    {
        Check(schedule);
        var kept = await WriteAsync(
            connection =>
            {
                var old = Read(connection, schedule.Channel).FirstOrDefault();
                var changed = ScheduleChange.Apply(schedule, old, time.GetUtcNow(), date => IsServed(connection, schedule.Channel, date));
                Save(connection, changed);
                return changed with { Watches = Watches(connection, schedule.Channel) };
            },
            cancellationToken).ConfigureAwait(false);
        signal.Tell();
        return kept;
    }

    public async Task<bool> StopAsync(string channel, CancellationToken cancellationToken)
    {
        var had = await WriteAsync(
            connection =>
            {
                connection.Execute(
                    "UPDATE runs SET state = 'Stopped', closed = $2 WHERE channel = $1 AND state IN ('Open', 'Written')",
                    channel, Timestamps.Format(time.GetUtcNow()));
                return connection.Execute("DELETE FROM schedules WHERE channel = $1", channel) > 0;
            },
            cancellationToken).ConfigureAwait(false);
        signal.Tell();
        return had;
    }

    public Task<bool> WatchAsync(string channel, string topic, CancellationToken cancellationToken)
    {
        var plain = topic.Trim();
        ArgumentException.ThrowIfNullOrEmpty(plain, nameof(topic));
        ArgumentOutOfRangeException.ThrowIfGreaterThan(plain.Length, BriefingLimits.WatchLength, nameof(topic));
        return WriteAsync(
            connection => Watches(connection, channel).Count < BriefingLimits.Watches
                && connection.Execute("INSERT OR IGNORE INTO watches (channel, topic) VALUES ($1, $2)", channel, plain) > 0,
            cancellationToken);
    }

    public Task<bool> UnwatchAsync(string channel, string topic, CancellationToken cancellationToken) => WriteAsync(
        connection => connection.Execute("DELETE FROM watches WHERE channel = $1 AND topic = $2", channel, topic.Trim()) > 0, cancellationToken);

    public Task<IReadOnlyList<string>> WatchesAsync(string channel, CancellationToken cancellationToken) =>
        ReadAsync<IReadOnlyList<string>>(connection => Watches(connection, channel), cancellationToken);

    public Task<BriefingSchedule?> FindAsync(string channel, CancellationToken cancellationToken) =>
        ReadAsync(connection => Read(connection, channel).Select(schedule => WithWatches(connection, schedule)).FirstOrDefault(), cancellationToken);

    public Task<IReadOnlyList<BriefingSchedule>> ListAsync(CancellationToken cancellationToken) => ReadAsync<IReadOnlyList<BriefingSchedule>>(
        connection => [.. Read(connection, null).Select(schedule => WithWatches(connection, schedule))], cancellationToken);

    private static void Check(BriefingSchedule schedule)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(schedule.Channel, nameof(schedule));
        ArgumentOutOfRangeException.ThrowIfGreaterThan(schedule.Channel.Length, BriefingLimits.ChannelLength, nameof(schedule));
        if (schedule.Days is BriefingDays.None || (schedule.Days & ~BriefingDays.EveryDay) != 0)
        {
            throw new ArgumentException("A schedule names at least one day of the week.", nameof(schedule));
        }

        if (!BriefingZones.Ids.Contains(schedule.Zone))
        {
            throw new ArgumentException($"'{schedule.Zone}' is not a time zone of IANA's; read it with {nameof(BriefingZones)} first.", nameof(schedule));
        }
    }

    private static bool IsServed(SqliteConnection connection, string channel, DateOnly date) => connection.Query(
        row => row.GetInt32(0), "SELECT count(*) FROM runs WHERE channel = $1 AND date = $2 AND number = 0",
        channel, new RunKey(channel, date, 0).DateText)[0] > 0;

    private static void Save(SqliteConnection connection, BriefingSchedule schedule) => connection.Execute(
        $"INSERT OR REPLACE INTO schedules ({Columns}) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)",
        schedule.Channel,
        schedule.Time.ToString("HH:mm", CultureInfo.InvariantCulture),
        schedule.Zone,
        (int)schedule.Days,
        schedule.Skipped.ToString(),
        schedule.Repeated.ToString(),
        schedule.Missed.ToString(),
        schedule.SetBy,
        Timestamps.Format(schedule.Created),
        Timestamps.Format(schedule.Since),
        schedule.Owed is { } owed ? new RunKey(schedule.Channel, owed, 0).DateText : null,
        schedule.Halted);

    private static List<BriefingSchedule> Read(SqliteConnection connection, string? channel) => connection.Query(
        row => new BriefingSchedule(
            row.GetString(0),
            TimeOnly.ParseExact(row.GetString(1), "HH:mm", CultureInfo.InvariantCulture),
            row.GetString(2),
            (BriefingDays)row.GetInt32(3),
            row.GetString(7))
        {
            Skipped = Enum.Parse<SkippedHour>(row.GetString(4)),
            Repeated = Enum.Parse<RepeatedHour>(row.GetString(5)),
            Missed = Enum.Parse<MissedBriefing>(row.GetString(6)),
            Created = Timestamps.Parse(row.GetString(8))!.Value,
            Since = Timestamps.Parse(row.GetString(9))!.Value,
            Owed = row.Text(10) is { } owed ? DateOnly.ParseExact(owed, "yyyy-MM-dd", CultureInfo.InvariantCulture) : null,
            Halted = row.Text(11),
        },
        $"SELECT {Columns} FROM schedules WHERE $1 IS NULL OR channel = $1 ORDER BY channel",
        channel);

    private static BriefingSchedule WithWatches(SqliteConnection connection, BriefingSchedule schedule) =>
        schedule with { Watches = Watches(connection, schedule.Channel) };

    private static List<string> Watches(SqliteConnection connection, string channel) =>
        connection.Query(row => row.GetString(0), "SELECT topic FROM watches WHERE channel = $1 ORDER BY id", channel);

    private Task<T> ReadAsync<T>(Func<SqliteConnection, T> work, CancellationToken cancellationToken) =>
        Task.Run(() => database.Value.Read(work), cancellationToken);

    private Task<T> WriteAsync<T>(Func<SqliteConnection, T> work, CancellationToken cancellationToken) =>
        database.Value.WriteAsync((connection, _) => work(connection), cancellationToken);
}
