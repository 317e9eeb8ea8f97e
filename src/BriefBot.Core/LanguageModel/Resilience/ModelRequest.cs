using BriefBot.LanguageModel.Budgets;
using Microsoft.Extensions.AI;

namespace BriefBot.LanguageModel.Resilience;

/// <summary>What a language model is to write.</summary>
/// <param name="Messages">The prompt; text only.</param>
/// <param name="Payer">Whose budget it is taken from.</param>
public sealed record ModelRequest(IReadOnlyList<ChatMessage> Messages, ModelPayer Payer)
{
    /// <summary>The most tokens that it may write, thinking included; 1 or more.</summary>
    public int MaxOutputTokens { get; init; } = ModelDefaults.MaxOutputTokens;

    /// <summary>The form of the reply, such as a JSON schema, where the endpoint knows it; a plain reply must be coped with too.</summary>
    public ChatResponseFormat? Format { get; init; }

    /// <summary>How free the model is, 0 to 2; null leaves it to the endpoint.</summary>
    public float? Temperature { get; init; }
}
