using Microsoft.Extensions.AI;

namespace BriefBot.LanguageModel.Prompts;

/// <summary>A prompt that is ready to be sent to a language model.</summary>
/// <param name="Source">The prompt as it stood in its file when it was filled.</param>
/// <param name="Values">The values in it, defaults included.</param>
/// <param name="Messages">The messages in the order of the file.</param>
public sealed record RenderedPrompt(
    PromptSource Source, IReadOnlyDictionary<string, string> Values, IReadOnlyList<ChatMessage> Messages)
{
    /// <summary>How the model is to be asked.</summary>
    public PromptSettings Settings => Source.Settings;
}
