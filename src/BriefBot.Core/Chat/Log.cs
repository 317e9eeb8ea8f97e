using Microsoft.Extensions.Logging;

namespace BriefBot.Chat;

internal static partial class Log
{
    [LoggerMessage(EventId = 1, Level = LogLevel.Error, Message = "Command {Command} failed unexpectedly (error {ErrorId})")]
    public static partial void CommandFailed(ILogger logger, string command, string errorId, Exception exception);

    [LoggerMessage(EventId = 2, Level = LogLevel.Warning, Message = "Command {Command} failed in the memory: {Reason}")]
    public static partial void MemoryFailed(ILogger logger, string command, string reason);

    [LoggerMessage(EventId = 3, Level = LogLevel.Warning, Message = "The quote lock withdrew the whole reply to {Command}")]
    public static partial void Withdrawn(ILogger logger, string command);

    [LoggerMessage(EventId = 4, Level = LogLevel.Warning, Message = "What was said before could not be read or kept: {Reason}")]
    public static partial void ConversationFailed(ILogger logger, string reason);
}
