using System.Text.Json;

namespace BriefBot.LanguageModel.Prompts;

/// <summary>The form of the reply that a prompt asks for.</summary>
/// <param name="Name">A short name that endpoints want to see.</param>
/// <param name="Schema">A JSON schema within what structured output allows: every property required, no others.</param>
public sealed record PromptSchema(string Name, JsonElement Schema);
