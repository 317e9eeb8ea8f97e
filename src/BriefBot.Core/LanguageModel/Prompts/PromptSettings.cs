using Microsoft.Extensions.AI;

namespace BriefBot.LanguageModel.Prompts;

/// <summary>How a model is to be asked: a prompt's <c>execution_settings</c>. What is null is left to the endpoint.</summary>
public sealed record PromptSettings
{
    /// <summary>The model's name, where the prompt wants a certain one.</summary>
    public string? ModelId { get; init; }

    /// <summary>How freely words are chosen, 0 to 2; 0 for the likeliest ones.</summary>
    public float? Temperature { get; init; }

    /// <summary>From which share of the likeliest words is chosen, above 0 to 1.</summary>
    public float? TopP { get; init; }

    /// <summary>How many tokens the reply may have.</summary>
    public int? MaxTokens { get; init; }

    /// <summary>The seed, for endpoints that repeat themselves with it.</summary>
    public long? Seed { get; init; }

    /// <summary>Tells whether the reply is to be a JSON object.</summary>
    public bool IsJson { get; init; }

    /// <summary>The reply's schema, for endpoints with structured output.</summary>
    public PromptSchema? Schema { get; init; }

    /// <summary>Settings by other names, passed on to the endpoint as they are.</summary>
    public IReadOnlyDictionary<string, string> Other { get; init; } = new Dictionary<string, string>();

    /// <summary>The same settings as the port to the model wants them: with the schema where there is one, and without tools.</summary>
    public ChatOptions ToChatOptions() => new()
    {
        ModelId = ModelId,
        Temperature = Temperature,
        TopP = TopP,
        MaxOutputTokens = MaxTokens,
        Seed = Seed,
        ResponseFormat = this switch
        {
            { Schema: { } schema } => ChatResponseFormat.ForJsonSchema(schema.Schema, schema.Name),
            { IsJson: true } => ChatResponseFormat.Json,
            _ => null,
        },
        AdditionalProperties = Other.Count == 0 ? null : new AdditionalPropertiesDictionary(Other.Select(o => KeyValuePair.Create(o.Key, (object?)o.Value))),
    };
}
