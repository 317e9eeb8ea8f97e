using Microsoft.Extensions.AI;

namespace BriefBot.LanguageModel.Prompts;

/// <summary>A prompt that is ready to be sent to a language model.</summary>
/// <param name="Messages">The messages in the order of the file.</param>
/// <param name="Settings">How the model is to be asked.</param>
public sealed record RenderedPrompt(IReadOnlyList<ChatMessage> Messages, PromptSettings Settings);
