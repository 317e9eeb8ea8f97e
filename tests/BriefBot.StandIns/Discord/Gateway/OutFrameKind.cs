namespace BriefBot.StandIns.Discord.Gateway;

internal enum OutFrameKind
{
    Text,

    /// <summary>A close frame, with a code or without.</summary>
    Close,

    /// <summary>The connection is reset.</summary>
    Abort,

    /// <summary>Half a message, then a reset.</summary>
    Cut,

    /// <summary>Nothing is sent for a while.</summary>
    Pause,
}
