using Microsoft.Extensions.Logging;

namespace BriefBot.Discord.Work;

internal static partial class Log
{
    [LoggerMessage(EventId = 1, Level = LogLevel.Warning, Message = "The reply to {Name} could not be delivered: {Reason}")]
    public static partial void NotDelivered(ILogger logger, string name, string reason, Exception exception);

    [LoggerMessage(EventId = 2, Level = LogLevel.Warning, Message = "Which message shows an answer could not be noted: {Reason}")]
    public static partial void NotLinked(ILogger logger, string reason);

    [LoggerMessage(EventId = 3, Level = LogLevel.Debug, Message = "That {Name} takes a moment could not be shown: {Reason}")]
    public static partial void NotShownWaiting(ILogger logger, string name, string reason);

    [LoggerMessage(EventId = 4, Level = LogLevel.Debug, Message = "A reply could not be shown while it was being written: {Reason}")]
    public static partial void NotShownLive(ILogger logger, string reason);
}
