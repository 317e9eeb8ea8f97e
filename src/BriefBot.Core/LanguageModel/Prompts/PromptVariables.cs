namespace BriefBot.LanguageModel.Prompts;

/// <summary>The names of the values that the bot puts into its prompts. All values are plain strings.</summary>
public static class PromptVariables
{
    /// <summary>The question as the user wrote it, or as it was rewritten.</summary>
    public const string Question = "question";

    /// <summary>The numbered quotes, as <see cref="PromptLines.Of(IEnumerable{PromptQuote})"/> writes them.</summary>
    public const string Quotes = "quotes";

    /// <summary>The date, such as <c>2026-01-16</c>.</summary>
    public const string Today = "today";

    /// <summary>How many sentences may be written.</summary>
    public const string MaxSentences = "max_sentences";

    /// <summary>The topic as the user wrote it.</summary>
    public const string Topic = "topic";

    /// <summary>The date of the last briefing; empty when there was none.</summary>
    public const string Since = "since";

    /// <summary>What the last briefing told about the story; empty when nothing.</summary>
    public const string Told = "told";

    /// <summary>The last turns, as <see cref="PromptLines.Of(IEnumerable{PromptTurn})"/> writes them.</summary>
    public const string Conversation = "conversation";

    /// <summary>The values that the code passes to a prompt.</summary>
    /// <exception cref="ArgumentException">No prompt has that name.</exception>
    public static IReadOnlyList<string> Of(string prompt) => prompt switch
    {
        PromptNames.Answer => [Question, Quotes, Today, MaxSentences],
        PromptNames.SummariseArticle => [Quotes, MaxSentences],
        PromptNames.SummariseTopic => [Topic, Quotes, Today, MaxSentences],
        PromptNames.Briefing => [Quotes, Today, Since, Told, MaxSentences],
        PromptNames.RewriteQuestion => [Question, Conversation, Today],
        _ => throw new ArgumentException($"There is no prompt \"{prompt}\".", nameof(prompt)),
    };
}
