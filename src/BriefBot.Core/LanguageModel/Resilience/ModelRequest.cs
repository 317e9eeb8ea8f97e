using BriefBot.LanguageModel.Budgets;
using BriefBot.LanguageModel.Prompts;
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

    /// <summary>The prompt file and the values that the messages were made of; null for messages that come from no file.</summary>
    public RenderedPrompt? Prompt { get; init; }

    /// <summary>A request for what a prompt asks for, with the settings of its file.</summary>
    /// <param name="prompt">The prompt.</param>
    /// <param name="payer">Whose budget it is taken from.</param>
    public static ModelRequest Of(RenderedPrompt prompt, ModelPayer payer)
    {
        ArgumentNullException.ThrowIfNull(prompt);
        var options = prompt.Settings.ToChatOptions();
        return new ModelRequest(prompt.Messages, payer)
        {
            MaxOutputTokens = options.MaxOutputTokens ?? ModelDefaults.MaxOutputTokens,
            Format = options.ResponseFormat,
            Temperature = options.Temperature,
            Prompt = prompt,
        };
    }

    /// <summary>All but the messages as the port to the model wants it.</summary>
    public ChatOptions ToChatOptions() => new()
    {
        MaxOutputTokens = MaxOutputTokens,
        ResponseFormat = Format,
        Temperature = Temperature,
    };
}
