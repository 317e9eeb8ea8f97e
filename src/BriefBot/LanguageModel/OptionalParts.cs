namespace BriefBot.LanguageModel;

/// <summary>The parts of a request that some endpoints refuse.</summary>
[Flags]
internal enum OptionalParts
{
    None = 0,

    /// <summary>The form of the reply.</summary>
    ResponseFormat = 1,

    /// <summary>The limit of tokens under its first name, the only one that most local servers know.</summary>
    MaxTokens = 2,

    /// <summary>The limit of tokens under its name since OpenAI's reasoning models, which refuse the first one.</summary>
    MaxCompletionTokens = 4,

    /// <summary>How free the model is; reasoning models know only one value.</summary>
    Temperature = 8,
}
