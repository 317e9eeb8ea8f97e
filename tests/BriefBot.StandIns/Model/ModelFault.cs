namespace BriefBot.StandIns.Model;

/// <summary>A way in which endpoints fail.</summary>
internal enum ModelFault
{
    /// <summary>Status 429, with Retry-After where one is given.</summary>
    TooManyRequests,

    /// <summary>Status 500, with a body that repeats the key as some real endpoints do.</summary>
    ServerError,

    /// <summary>Status 401, with a body that repeats the key.</summary>
    Unauthorized,

    /// <summary>No answer until the caller hangs up.</summary>
    Stall,

    /// <summary>Half of a good answer, then silence until the caller hangs up.</summary>
    StallInside,

    /// <summary>Half of a good answer, then the connection breaks.</summary>
    Cut,

    /// <summary>Half of a good stream, then its proper end without a finish_reason or [DONE].</summary>
    EndEarly,

    /// <summary>A good answer, one byte a second.</summary>
    OneByteASecond,

    /// <summary>Status 200 and no JSON.</summary>
    InvalidJson,

    /// <summary>Status 200 and JSON of another API.</summary>
    WrongSchema,

    /// <summary>A good envelope around JSON that is not what the prompt asked for.</summary>
    WrongContent,

    /// <summary>A good envelope around nothing.</summary>
    Empty,

    /// <summary>A text that does not end: some 20 MB.</summary>
    VeryLong,

    /// <summary>Status 400 for every request with a <c>response_format</c>; a good answer for those without.</summary>
    RefusesFormat,
}
