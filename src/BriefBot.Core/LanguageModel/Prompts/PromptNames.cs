namespace BriefBot.LanguageModel.Prompts;

/// <summary>The prompts that the bot uses; each is the file of that name with <c>.yaml</c> behind it.</summary>
public static class PromptNames
{
    /// <summary>Answers a question from numbered quotes.</summary>
    public const string Answer = "answer";

    /// <summary>Summarises one article.</summary>
    public const string SummariseArticle = "summarise-article";

    /// <summary>Summarises what several articles say about a topic.</summary>
    public const string SummariseTopic = "summarise-topic";

    /// <summary>Tells one story of the briefing.</summary>
    public const string Briefing = "briefing";

    /// <summary>Rewrites a follow-up question into a full one.</summary>
    public const string RewriteQuestion = "rewrite-question";

    /// <summary>All of them.</summary>
    public static IReadOnlyList<string> All { get; } = [Answer, SummariseArticle, SummariseTopic, Briefing, RewriteQuestion];
}
