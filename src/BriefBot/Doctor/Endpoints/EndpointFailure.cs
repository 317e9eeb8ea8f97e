namespace BriefBot.Doctor.Endpoints;

/// <summary>Why no reply came from an address.</summary>
internal enum EndpointFailure
{
    /// <summary>The name of the host is not known.</summary>
    UnknownHost,

    /// <summary>Nothing listens there.</summary>
    Refused,

    /// <summary>The other side speaks no TLS, or its certificate is not trusted.</summary>
    Tls,

    /// <summary>No reply in time.</summary>
    TimedOut,

    /// <summary>The connection broke, or what came is no HTTP.</summary>
    Broken,
}
