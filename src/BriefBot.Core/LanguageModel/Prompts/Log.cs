using Microsoft.Extensions.Logging;

namespace BriefBot.LanguageModel.Prompts;

internal static partial class Log
{
    [LoggerMessage(EventId = 1, Level = LogLevel.Information, Message = "Took over the changed prompt {File}")]
    public static partial void Reloaded(ILogger logger, string file);

    [LoggerMessage(EventId = 2, Level = LogLevel.Warning, Message = "A changed prompt cannot be used, the one before stays: {Problem}")]
    public static partial void ChangeRefused(ILogger logger, PromptProblem problem);
}
