using Microsoft.Extensions.Logging;

namespace BriefBot.Memory.Embeddings;

internal static partial class Log
{
    [LoggerMessage(EventId = 1, Level = LogLevel.Warning, Message = "No vector for a question, search goes by words alone: {Reason}")]
    public static partial void QuestionFailed(ILogger logger, string reason);

    [LoggerMessage(EventId = 2, Level = LogLevel.Warning, Message = "Computing vectors stopped and will be taken up later: {Reason}")]
    public static partial void RunFailed(ILogger logger, string reason);

    [LoggerMessage(EventId = 3, Level = LogLevel.Information, Message = "Computed the vectors of {Count} passages")]
    public static partial void RunDone(ILogger logger, int count);

    [LoggerMessage(EventId = 4, Level = LogLevel.Warning, Message = "The vectors need more than {Megabytes} MB; passages beyond that are found by their words only")]
    public static partial void VectorsLeftOut(ILogger logger, long megabytes);
}
