namespace BriefBot.Discord;

/// <summary>How the gateway's stream is compressed.</summary>
public enum GatewayCompression
{
    /// <summary>Not at all.</summary>
    None,

    /// <summary>One zlib stream for the whole connection.</summary>
    ZlibStream,
}
