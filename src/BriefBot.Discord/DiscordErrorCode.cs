namespace BriefBot.Discord;

/// <summary>Discord's error codes that the bot treats in their own way.</summary>
/// <remarks>Source: Discord's developer documentation, "Opcodes and Status Codes".</remarks>
public static class DiscordErrorCode
{
    /// <summary>There is no such channel any more.</summary>
    public const int UnknownChannel = 10003;

    /// <summary>There is no such message any more.</summary>
    public const int UnknownMessage = 10008;

    /// <summary>There is no such webhook; an interaction's token has run out.</summary>
    public const int UnknownWebhook = 10015;

    /// <summary>The interaction was not acknowledged in time.</summary>
    public const int UnknownInteraction = 10062;

    /// <summary>The interaction has been acknowledged already.</summary>
    public const int AlreadyAcknowledged = 40060;

    /// <summary>The bot may not see the channel.</summary>
    public const int MissingAccess = 50001;

    /// <summary>The token of an interaction is not valid any more.</summary>
    public const int InvalidWebhookToken = 50027;

    /// <summary>The bot may not do this in the channel.</summary>
    public const int MissingPermissions = 50013;

    /// <summary>The channel is in slow mode, and the bot has to wait.</summary>
    public const int SlowMode = 20016;

    /// <summary>Automatic moderation does not let the message through.</summary>
    public const int BlockedByModeration = 200000;

    /// <summary>The thread is locked.</summary>
    public const int ThreadLocked = 160005;

    /// <summary>The thread is archived.</summary>
    public const int ThreadArchived = 50083;

    /// <summary>The bot may not reply to a message, for it may not read the channel's history.</summary>
    public const int CannotReply = 160002;

    /// <summary>The bot may not refer to a message, for it may not read its channel's history.</summary>
    public const int CannotReference = 160009;
}
