namespace BriefBot.Memory.Embeddings;

/// <summary>The endpoint that turns text into vectors, for search by meaning (section <c>Embeddings</c>).</summary>
public sealed class EmbeddingOptions
{
    /// <summary>The section's name in the settings.</summary>
    public const string Section = "Embeddings";

    /// <summary>The base address of an OpenAI-compatible API, such as <c>https://api.openai.com/v1</c>; empty turns embeddings off.</summary>
    public string Endpoint { get; set; } = string.Empty;

    /// <summary>The API key; empty where the endpoint needs none. A secret: it is never shown, logged or stored.</summary>
    public string Key { get; set; } = string.Empty;

    /// <summary>The model's name as the endpoint knows it. When it changes, all vectors are computed anew.</summary>
    public string Model { get; set; } = string.Empty;

    /// <summary>How many passages are sent in one request.</summary>
    public int BatchSize { get; set; } = 64;

    /// <summary>How long one try may take, in seconds. A question waits two seconds at most, whatever stands here.</summary>
    public int TimeoutSeconds { get; set; } = 30;
}
