using Microsoft.Extensions.Logging;

namespace BriefBot.Discord.Rest;

/// <summary>The client's log lines. A request is named by its route, never by its address, which may hold a token.</summary>
internal static partial class Log
{
    [LoggerMessage(EventId = 1, Level = LogLevel.Warning, Message = "{Route}: {Outcome} (status {Status}), tried again in {Delay}")]
    public static partial void TriedAgain(ILogger logger, RestRoute route, RestOutcome outcome, int status, TimeSpan delay);

    [LoggerMessage(EventId = 2, Level = LogLevel.Warning, Message = "{Route}: rate limited ({Scope}), waits {Delay}")]
    public static partial void RateLimited(ILogger logger, RestRoute route, RateLimitScope scope, TimeSpan delay);

    [LoggerMessage(EventId = 3, Level = LogLevel.Warning, Message = "{Route}: failed, {Outcome} (status {Status}, code {Code})")]
    public static partial void Failed(ILogger logger, RestRoute route, RestOutcome outcome, int status, int code);

    [LoggerMessage(EventId = 4, Level = LogLevel.Critical, Message = "Discord refused the bot's token; nothing is sent until Discord:Token is right and the bot is started again")]
    public static partial void TokenRefused(ILogger logger);

    [LoggerMessage(EventId = 5, Level = LogLevel.Error, Message = "{Count} invalid requests in ten minutes; the bot holds back so that Discord does not shut it out")]
    public static partial void TooManyInvalid(ILogger logger, int count);
}
