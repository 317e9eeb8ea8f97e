namespace BriefBot.LanguageModel.Prompts;

/// <summary>A question and its answer, earlier in a conversation.</summary>
/// <param name="Asked">The question as the user wrote it.</param>
/// <param name="Answered">What the bot answered.</param>
public sealed record PromptTurn(string Asked, string Answered);
