namespace BriefBot.LanguageModel.Prompts;

/// <summary>The names in the JSON object that a prompt asks the model for.</summary>
public static class PromptReplyFields
{
    /// <summary>Whether the quotes answer the question or speak of the topic (answer, summarise-topic).</summary>
    public const string Covered = "covered";

    /// <summary>A list of sentences (all but rewrite-question; in summarise-topic inside a story).</summary>
    public const string Sentences = "sentences";

    /// <summary>The numbers of the quotes that a sentence rests on.</summary>
    public const string Quotes = "quotes";

    /// <summary>A sentence's text.</summary>
    public const string Text = "text";

    /// <summary>The part of the question that the quotes leave open; empty when none (answer).</summary>
    public const string Missing = "missing";

    /// <summary>A list of stories, each with a headline and sentences (summarise-topic).</summary>
    public const string Stories = "stories";

    /// <summary>A headline: an object with text and quotes (briefing, and each story of summarise-topic).</summary>
    public const string Headline = "headline";

    /// <summary>Whether the last briefing did not have a sentence yet (briefing).</summary>
    public const string New = "new";

    /// <summary>Sentences that say where sources differ (briefing).</summary>
    public const string Differences = "differences";

    /// <summary>The full question (rewrite-question).</summary>
    public const string Question = "question";
}
