namespace BriefBot.Tests.LanguageModel;

/// <summary>The chat's prompts are run by Semantic Kernel.</summary>
internal sealed partial class ModelChatWorld
{
    static partial void Choose(Dictionary<string, string?> settings) => settings.TryAdd("Prompts:Engine", "SemanticKernel");
}
