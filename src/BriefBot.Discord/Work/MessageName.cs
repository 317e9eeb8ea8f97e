using BriefBot.Discord.Briefings;
using BriefBot.Discord.Wire;

namespace BriefBot.Discord.Work;

/// <summary>Names Discord's things for the chat, which knows nothing of Discord.</summary>
internal static class MessageName
{
    /// <summary>A message; a thread that was started from it has the same name.</summary>
    public static string Of(Snowflake message) => $"discord:{message}";

    /// <summary>A user.</summary>
    public static string OfUser(Snowflake user) => $"discord:{user}";

    /// <summary>A server; null in a direct message.</summary>
    public static string? OfServer(Snowflake? guild) => guild is { } id ? $"discord:{id}" : null;

    /// <summary>A channel or thread of a server, as briefings know it; null in a direct message, where there are none.</summary>
    public static string? OfChannel(Snowflake? guild, Snowflake? channel) =>
        guild is not null && channel is { } id ? DiscordBriefingPoster.Prefix + id : null;

    /// <summary>The conversation of a thread or a direct message.</summary>
    public static string OfConversation(Snowflake channel) => $"discord:channel:{channel}";

    /// <summary>A conversation that begins with this message or command.</summary>
    public static string OfBeginning(Snowflake id) => $"discord:begins:{id}";
}
