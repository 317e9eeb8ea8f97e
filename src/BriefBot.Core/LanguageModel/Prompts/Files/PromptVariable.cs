namespace BriefBot.LanguageModel.Prompts.Files;

/// <summary>A variable that a prompt declares.</summary>
/// <param name="Name">Its name in the template.</param>
/// <param name="Default">Its value when none is passed; null when one must be passed.</param>
/// <param name="Line">Where it is declared.</param>
internal sealed record PromptVariable(string Name, string? Default, int Line);
