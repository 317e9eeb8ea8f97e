using Microsoft.Extensions.Logging;

namespace BriefBot.Briefings.Posting;

internal static partial class Log
{
    [LoggerMessage(EventId = 1, Level = LogLevel.Information, Message = "The briefing of {Channel} for {Date} is posted: {Stories} stories in {Parts} messages")]
    public static partial void Posted(ILogger logger, string channel, DateOnly date, int stories, int parts);

    [LoggerMessage(EventId = 2, Level = LogLevel.Information, Message = "Nothing is new for {Channel} on {Date}; it stays quiet")]
    public static partial void Quiet(ILogger logger, string channel, DateOnly date);

    [LoggerMessage(EventId = 3, Level = LogLevel.Warning, Message = "The briefing of {Channel} for {Date} is tried again in {Wait}: {Reason}")]
    public static partial void TriedAgain(ILogger logger, string channel, DateOnly date, TimeSpan wait, string reason);

    [LoggerMessage(EventId = 4, Level = LogLevel.Error, Message = "The briefing of {Channel} for {Date} is given up: {Reason}")]
    public static partial void GivenUp(ILogger logger, string channel, DateOnly date, string reason);

    [LoggerMessage(EventId = 5, Level = LogLevel.Warning, Message = "The briefing of {Channel} for {Date} was missed: {Reason}")]
    public static partial void Missed(ILogger logger, string channel, DateOnly date, string reason);

    [LoggerMessage(EventId = 6, Level = LogLevel.Debug, Message = "{Reason}")]
    public static partial void Lost(ILogger logger, string reason);

    [LoggerMessage(EventId = 7, Level = LogLevel.Error, Message = "Briefings cannot be worked on: {Reason}")]
    public static partial void CannotWork(ILogger logger, string reason);

    [LoggerMessage(EventId = 8, Level = LogLevel.Error, Message = "The files in {Folder} cannot be locked: run one BriefBot on this data directory only")]
    public static partial void NoLocks(ILogger logger, string folder);

    [LoggerMessage(EventId = 9, Level = LogLevel.Error, Message = "The briefing of {Channel} for {Date} failed unexpectedly")]
    public static partial void Failed(ILogger logger, string channel, DateOnly date, Exception exception);
}
