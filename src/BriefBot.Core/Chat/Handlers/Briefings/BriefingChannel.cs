namespace BriefBot.Chat.Handlers.Briefings;

/// <summary>The channel that a command about briefings means.</summary>
internal static class BriefingChannel
{
    /// <summary>Its key.</summary>
    /// <exception cref="RefusedException">There are no briefings where the command was given.</exception>
    public static string Of(ChatContext context) => context.Channel ?? throw new RefusedException(
        "There are no briefings in direct messages. Please give the command in a channel of your team's server.");
}
