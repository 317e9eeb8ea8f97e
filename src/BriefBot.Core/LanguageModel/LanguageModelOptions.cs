namespace BriefBot.LanguageModel;

/// <summary>The language model that may write sentences, and what it may cost (section <c>Model</c>).</summary>
public sealed class LanguageModelOptions
{
    /// <summary>The section's name in the settings.</summary>
    public const string Section = "Model";

    /// <summary>The base address of an OpenAI-compatible API, such as <c>https://api.openai.com/v1</c>; empty turns the model off.</summary>
    public string Endpoint { get; set; } = string.Empty;

    /// <summary>The API key; empty where the endpoint needs none. A secret: it is never shown, logged or stored.</summary>
    public string Key { get; set; } = string.Empty;

    /// <summary>The model's name as the endpoint knows it.</summary>
    public string Model { get; set; } = string.Empty;

    /// <summary>How long one try may take, until its last word, in seconds.</summary>
    public int TimeoutSeconds { get; set; } = 18;

    /// <summary>How long all tries together may take, waiting included, in seconds; not less than <see cref="TimeoutSeconds"/>.</summary>
    public int OverallSeconds { get; set; } = 40;

    /// <summary>How many requests the endpoint gets at the same time; eight times as many may wait.</summary>
    public int Concurrency { get; set; } = 8;

    /// <summary>About how many tokens the quotes of one prompt may take.</summary>
    public int PromptTokens { get; set; } = 3000;

    /// <summary>How many turns of a conversation a follow-up question is rewritten with; 0 leaves it to rules without a model.</summary>
    public int ConversationTurns { get; set; } = 4;

    /// <summary>About how many tokens these turns may take; the oldest are left out first.</summary>
    public int ConversationTokens { get; set; } = 800;

    /// <summary>How many tokens, read and written, a user's questions may take in a day (UTC); 0 for no limit.</summary>
    public long TokensPerUserPerDay { get; set; }

    /// <summary>How many tokens, read and written, a server's questions may take in a day (UTC); 0 for no limit.</summary>
    public long TokensPerServerPerDay { get; set; }

    /// <summary>How many tokens, read and written, all questions may take in a day (UTC); 0 for no limit.</summary>
    public long TokensPerDay { get; set; }

    /// <summary>How many requests a user's questions may make in a day (UTC); 0 for no limit.</summary>
    public long CallsPerUserPerDay { get; set; }
}
