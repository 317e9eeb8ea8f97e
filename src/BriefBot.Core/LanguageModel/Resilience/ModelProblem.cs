namespace BriefBot.LanguageModel.Resilience;

/// <summary>Why a language model wrote nothing.</summary>
public enum ModelProblem
{
    /// <summary>No connection.</summary>
    Unreachable,

    /// <summary>No complete answer in time.</summary>
    TooSlow,

    /// <summary>The key is missing, wrong or has no right to the model.</summary>
    Refused,

    /// <summary>The address or the model does not exist there.</summary>
    NotFound,

    /// <summary>Too many requests, or the account is used up.</summary>
    Busy,

    /// <summary>The endpoint failed, or broke off in the middle.</summary>
    Broken,

    /// <summary>The endpoint does not take the request; perhaps the prompt is too long for the model.</summary>
    BadRequest,

    /// <summary>The answer is empty, endless or not that of an OpenAI-compatible endpoint.</summary>
    Unreadable,

    /// <summary>It failed several times, or asked for a rest, and is left alone for a while.</summary>
    Resting,

    /// <summary>Too many requests wait for it already.</summary>
    Crowded,

    /// <summary>A budget is used up.</summary>
    Spent,

    /// <summary>The tokens cannot be counted, as the database fails; what cannot be counted is not spent.</summary>
    Uncounted,
}
