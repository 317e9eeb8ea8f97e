using Microsoft.Extensions.Logging;

namespace BriefBot.KernelMemory;

internal static partial class Log
{
    [LoggerMessage(EventId = 1, Level = LogLevel.Warning, Message = "The memory's service gave no passages, the question is answered by words from the ledger: {Reason}")]
    public static partial void AskedLedger(ILogger logger, string reason);

    [LoggerMessage(EventId = 2, Level = LogLevel.Warning, Message = "{Waiting} articles wait for the memory's service; they are found by their words until then: {Reason}")]
    public static partial void Waiting(ILogger logger, int waiting, string reason);

    [LoggerMessage(EventId = 3, Level = LogLevel.Information, Message = "The memory's service has taken in all articles, {Count} of them just now")]
    public static partial void TakenIn(ILogger logger, int count);

    [LoggerMessage(EventId = 4, Level = LogLevel.Warning, Message = "The memory's service does not take the article {Article}; it is found by its words: {Reason}")]
    public static partial void Refused(ILogger logger, string article, string reason);

    [LoggerMessage(EventId = 5, Level = LogLevel.Debug, Message = "{Partitions} partitions from the memory's service are in no current article and are left out")]
    public static partial void Unmapped(ILogger logger, int partitions);

    [LoggerMessage(EventId = 7, Level = LogLevel.Warning, Message = "What is to be sent to the memory's service cannot be read just now: {Reason}")]
    public static partial void LedgerFailed(ILogger logger, string reason);

    [LoggerMessage(EventId = 6, Level = LogLevel.Error, Message = "Nothing more is sent to the memory's service until the next start")]
    public static partial void Ended(ILogger logger, Exception exception);
}
