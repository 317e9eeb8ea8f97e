using Microsoft.Extensions.Logging;

namespace BriefBot.LanguageModel.Resilience;

internal static partial class Log
{
    [LoggerMessage(EventId = 1, Level = LogLevel.Warning, Message = "A try came to nothing: {Reason}")]
    public static partial void NotWritten(ILogger logger, string reason);

    [LoggerMessage(EventId = 2, Level = LogLevel.Debug, Message = "The language model wrote {Output} tokens after reading {Input}")]
    public static partial void Written(ILogger logger, long input, long output);

    [LoggerMessage(EventId = 3, Level = LogLevel.Warning, Message = "The language model took {Tokens} tokens where at most {Most} were asked for; all of them are counted")]
    public static partial void MoreThanReserved(ILogger logger, long tokens, long most);

    [LoggerMessage(EventId = 4, Level = LogLevel.Warning, Message = "The tokens of a reply could not be counted and stay reserved: {Reason}")]
    public static partial void NotSettled(ILogger logger, string reason);
}
