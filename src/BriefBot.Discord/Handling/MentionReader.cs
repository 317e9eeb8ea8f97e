using BriefBot.Discord.Wire;

namespace BriefBot.Discord.Handling;

/// <summary>Tells whether a message addresses the bot, and what it asks.</summary>
internal static class MentionReader
{
    private const int Plain = 0;
    private const int Reply = 19;

    /// <summary>Whether the message speaks to the bot: in a direct message, by a mention, or as a reply to the bot.</summary>
    public static bool IsAddressed(Message message, Snowflake self) =>
        message.Type is Plain or Reply
        && message is { Author.Bot: false, WebhookId: null }
        && message.Author.Id != self
        && (message.GuildId is null
            || message.Mentions?.Any(user => user.Id == self) == true
            || message.ReferencedMessage?.Author?.Id == self);

    /// <summary>The message that this one replies to, when it may be the bot's own; null when it is none or someone else's.</summary>
    /// <remarks>Discord does not always look the other message up; its id alone tells as much, for only the bot's own are kept.</remarks>
    public static Snowflake? RepliedTo(Message message, Snowflake self)
    {
        if (message.ReferencedMessage is { } replied)
        {
            return replied.Author?.Id == self ? replied.Id : null;
        }

        return message.Type == Reply ? message.MessageReference?.MessageId : null;
    }

    /// <summary>The message's text without the mentions of the bot; empty when there is nothing else.</summary>
    public static string Question(Message message, Snowflake self) => message.Content
        .Replace($"<@{self}>", " ", StringComparison.Ordinal)
        .Replace($"<@!{self}>", " ", StringComparison.Ordinal)
        .Trim();
}
