using BriefBot.Discord.Wire;
using Microsoft.Extensions.Logging;

namespace BriefBot.Discord.Handling;

internal static partial class Log
{
    [LoggerMessage(EventId = 1, Level = LogLevel.Warning, Message = "Interaction {Id} could not be acknowledged: {Reason}")]
    public static partial void NotAcknowledged(ILogger logger, Snowflake id, string reason);

    [LoggerMessage(EventId = 2, Level = LogLevel.Warning, Message = "What a user thought of an answer could not be noted: {Reason}")]
    public static partial void NotRated(ILogger logger, string reason);

    [LoggerMessage(EventId = 3, Level = LogLevel.Error, Message = "An event of Discord's failed unexpectedly")]
    public static partial void EventFailed(ILogger logger, Exception exception);

    [LoggerMessage(EventId = 4, Level = LogLevel.Information, Message = "Connected to Discord as {Name}")]
    public static partial void Connected(ILogger logger, string name);

    [LoggerMessage(EventId = 5, Level = LogLevel.Critical, Message = "{Reason}")]
    public static partial void CannotConnect(ILogger logger, string reason);

    [LoggerMessage(EventId = 6, Level = LogLevel.Error, Message = "The commands could not be registered: {Reason}")]
    public static partial void NotRegistered(ILogger logger, string reason);

    [LoggerMessage(EventId = 7, Level = LogLevel.Warning, Message = "Channel {Channel} could not be looked up: {Reason}")]
    public static partial void ChannelNotFound(ILogger logger, Snowflake channel, string reason);

    [LoggerMessage(EventId = 8, Level = LogLevel.Warning, Message = "A message was dropped: too many wait")]
    public static partial void MessageDropped(ILogger logger);

    [LoggerMessage(EventId = 9, Level = LogLevel.Warning, Message = "A message could not be taken: {Reason}")]
    public static partial void MessageNotTaken(ILogger logger, string reason, Exception exception);
}
