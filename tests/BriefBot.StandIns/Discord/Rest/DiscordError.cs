namespace BriefBot.StandIns.Discord.Rest;

/// <summary>Discord's JSON error codes.</summary>
internal static class DiscordError
{
    internal const int General = 0;
    internal const int UnknownApplication = 10002;
    internal const int UnknownChannel = 10003;
    internal const int UnknownGuild = 10004;
    internal const int UnknownMessage = 10008;
    internal const int UnknownUser = 10013;
    internal const int UnknownWebhook = 10015;
    internal const int UnknownInteraction = 10062;
    internal const int TooLarge = 40005;
    internal const int AlreadyAcknowledged = 40060;
    internal const int BlockedUserAgent = 40333;
    internal const int MissingAccess = 50001;
    internal const int NotAuthor = 50005;
    internal const int EmptyMessage = 50006;
    internal const int MissingPermissions = 50013;
    internal const int InvalidWebhookToken = 50027;
    internal const int InvalidFormBody = 50035;
    internal const int InvalidJson = 50109;
    internal const int ThreadExists = 160004;
}
