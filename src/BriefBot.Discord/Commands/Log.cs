using Microsoft.Extensions.Logging;

namespace BriefBot.Discord.Commands;

internal static partial class Log
{
    [LoggerMessage(EventId = 3201, Level = LogLevel.Information, Message = "Registered {Count} commands in {Scope}.")]
    public static partial void Registered(ILogger logger, int count, string scope);

    [LoggerMessage(EventId = 3202, Level = LogLevel.Debug, Message = "The commands in {Scope} are as they were registered last.")]
    public static partial void Unchanged(ILogger logger, string scope);

    [LoggerMessage(EventId = 3203, Level = LogLevel.Error, Message = "The commands in {Scope} could not be registered, those of before go on working: {Problem}")]
    public static partial void Failed(ILogger logger, string scope, string problem);
}
