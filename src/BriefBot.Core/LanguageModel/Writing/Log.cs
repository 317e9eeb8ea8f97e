using Microsoft.Extensions.Logging;

namespace BriefBot.LanguageModel.Writing;

/// <summary>What is logged of what models write: counts, never text.</summary>
internal static partial class Log
{
    [LoggerMessage(EventId = 1, Level = LogLevel.Information, Message = "{Prompt}: {Held} of {Written} sentences of the language model held.")]
    public static partial void Checked(ILogger logger, string prompt, int held, int written);

    [LoggerMessage(EventId = 2, Level = LogLevel.Information, Message = "The language model's reading of a question was left aside: it holds words that nobody said.")]
    public static partial void RewriteLeftAside(ILogger logger);

    [LoggerMessage(EventId = 3, Level = LogLevel.Warning, Message = "A story of a briefing keeps the articles' words: the language model took too long.")]
    public static partial void StoryOutOfTime(ILogger logger);
}
