namespace BriefBot.Discord.Rest;

/// <summary>How a try ended.</summary>
internal enum RestOutcome
{
    /// <summary>It was carried out.</summary>
    Done,

    /// <summary>Discord said no; the same again gets the same.</summary>
    Refused,

    /// <summary>Too many requests: not carried out, to be sent again later.</summary>
    RateLimited,

    /// <summary>No connection was made: not carried out.</summary>
    NotSent,

    /// <summary>It failed on the way there, at Discord or on the way back: nobody knows whether it was carried out.</summary>
    Unclear,
}
