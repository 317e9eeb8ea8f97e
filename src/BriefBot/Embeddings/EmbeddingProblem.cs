namespace BriefBot.Embeddings;

/// <summary>What is wrong with an embedding endpoint.</summary>
internal enum EmbeddingProblem
{
    /// <summary>No connection.</summary>
    Unreachable,

    /// <summary>No answer in time.</summary>
    TooSlow,

    /// <summary>The key is missing, wrong or has no right to the model.</summary>
    Refused,

    /// <summary>The address or the model does not exist there.</summary>
    NotFound,

    /// <summary>Too many requests, or the account is used up.</summary>
    Busy,

    /// <summary>The endpoint failed.</summary>
    Broken,

    /// <summary>The endpoint does not take the request.</summary>
    BadRequest,

    /// <summary>The answer is not that of an OpenAI-compatible endpoint.</summary>
    Unreadable,
}
