namespace BriefBot.LanguageModel.Prompts;

/// <summary>A prompt as it stands in its file.</summary>
/// <param name="Name">The prompt, one of <see cref="PromptNames"/>.</param>
/// <param name="File">The file's path.</param>
/// <param name="Text">What the file holds, in Semantic Kernel's YAML format.</param>
/// <param name="Settings">How the model is to be asked.</param>
public sealed record PromptSource(string Name, string File, string Text, PromptSettings Settings);
