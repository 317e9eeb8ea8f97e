namespace BriefBot.StandIns.Discord.Faults;

/// <summary>The ways in which the gateway loses a connection.</summary>
public enum Disconnect
{
    /// <summary>Op 7: the client shall connect again and resume.</summary>
    AskToReconnect,

    /// <summary>Op 9 with true: the client may resume.</summary>
    InvalidSessionResumable,

    /// <summary>Op 9 with false: the session is gone.</summary>
    InvalidSession,

    /// <summary>A close frame without a code.</summary>
    CloseWithoutCode,

    /// <summary>Close 1001, as when a gateway node restarts; Discord lets the client resume.</summary>
    GoingAway,

    /// <summary>Close 4000.</summary>
    UnknownError,

    /// <summary>Close 4002, although nothing was wrong.</summary>
    DecodeError,

    /// <summary>Close 4007: resuming failed, a new session is due.</summary>
    InvalidSequence,

    /// <summary>Close 4008.</summary>
    RateLimited,

    /// <summary>Close 4009: a new session is due.</summary>
    SessionTimedOut,

    /// <summary>The TCP connection is reset.</summary>
    Reset,

    /// <summary>Half a message, then a reset.</summary>
    CutMessage,

    /// <summary>The connection stays open, and nothing comes any more: no event, no acknowledgement.</summary>
    Silence,
}
