using Microsoft.Extensions.Logging;

namespace BriefBot.Articles.Arrivals;

internal static partial class Log
{
    [LoggerMessage(EventId = 1, Level = LogLevel.Warning, Message = "Watched folder {Folder}: {Problem}")]
    public static partial void FolderProblem(ILogger logger, string folder, string problem);

    [LoggerMessage(EventId = 2, Level = LogLevel.Warning, Message = "Feed {Feed} cannot be read: {Problem}")]
    public static partial void FeedFailing(ILogger logger, string feed, string problem);

    [LoggerMessage(EventId = 3, Level = LogLevel.Information, Message = "Feed {Feed}: {Taken} taken, {Failed} failed")]
    public static partial void FeedChecked(ILogger logger, string feed, int taken, int failed);

    [LoggerMessage(EventId = 4, Level = LogLevel.Error, Message = "{What} could not be looked at; it is tried again")]
    public static partial void LookFailed(ILogger logger, string what, Exception exception);
}
