namespace BriefBot.StandIns.Discord.Faults;

/// <summary>The ways in which a REST call goes wrong.</summary>
public enum RestFaultKind
{
    /// <summary>429 of the route, of all routes, or of the resource.</summary>
    TooManyOnRoute,
    TooManyGlobally,
    TooManyShared,

    /// <summary>500, 502 and 503 with a JSON body, nothing done.</summary>
    InternalError,
    BadGateway,
    Unavailable,

    /// <summary>The connection is reset before anything was done.</summary>
    Reset,

    /// <summary>All is done, and the connection is reset before the answer.</summary>
    ResetAfterwards,

    /// <summary>All is done, and half the answer comes.</summary>
    CutBody,

    /// <summary>502 with a proxy's HTML page, nothing done.</summary>
    HtmlError,

    /// <summary>429 with a proxy's HTML page and a <c>Retry-After</c> header, nothing done.</summary>
    HtmlTooMany,

    /// <summary>Nothing comes for a while; then all is as usual.</summary>
    Stall,
}
