using Microsoft.Extensions.Logging;

namespace BriefBot.Discord.Gateway;

internal static partial class Log
{
    [LoggerMessage(EventId = 1, Level = LogLevel.Information, Message = "Connected to Discord, {Shard}: {How}")]
    public static partial void Connected(ILogger logger, ShardId shard, string how);

    [LoggerMessage(EventId = 2, Level = LogLevel.Information, Message = "The connection to Discord ended, {Shard}: {Reason}")]
    public static partial void ConnectionEnded(ILogger logger, ShardId shard, string reason);

    [LoggerMessage(EventId = 3, Level = LogLevel.Information, Message = "Connecting to Discord again in {Wait}, {Shard}")]
    public static partial void Waiting(ILogger logger, ShardId shard, TimeSpan wait);

    [LoggerMessage(EventId = 4, Level = LogLevel.Warning, Message = "Skipped an event that could not be read, {Shard}: {Kind} {Sequence} ({Reason})")]
    public static partial void EventSkipped(ILogger logger, ShardId shard, EventKind kind, long? sequence, string reason);

    [LoggerMessage(EventId = 5, Level = LogLevel.Warning, Message = "Skipped a payload that could not be read, {Shard} ({Bytes} bytes)")]
    public static partial void PayloadSkipped(ILogger logger, ShardId shard, int bytes);

    [LoggerMessage(EventId = 6, Level = LogLevel.Warning, Message = "The queue of events is full, {Shard}: Discord keeps them until there is room")]
    public static partial void FellBehind(ILogger logger, ShardId shard);

    [LoggerMessage(EventId = 7, Level = LogLevel.Warning, Message = "All {Total} sessions of the day are used up; waiting until {ResetAt}")]
    public static partial void SessionsUsedUp(ILogger logger, int total, DateTimeOffset resetAt);

    [LoggerMessage(EventId = 8, Level = LogLevel.Warning, Message = "The gateway's address could not be looked up: {Reason}")]
    public static partial void LookUpFailed(ILogger logger, string reason);

    [LoggerMessage(EventId = 9, Level = LogLevel.Debug, Message = "Did not answer a wish for a heartbeat, {Shard}: the send limit is reached")]
    public static partial void BeatRefused(ILogger logger, ShardId shard);

    [LoggerMessage(EventId = 10, Level = LogLevel.Warning, Message = "The session was lost, {Shard}: events of the last minutes may be missing")]
    public static partial void SessionLost(ILogger logger, ShardId shard);

    [LoggerMessage(EventId = 11, Level = LogLevel.Warning, Message = "Skipped a payload that could not be read ({Bytes} bytes)")]
    public static partial void PayloadUnreadable(ILogger logger, int bytes);
}
