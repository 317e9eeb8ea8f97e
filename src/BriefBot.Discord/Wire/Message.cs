namespace BriefBot.Discord.Wire;

/// <summary>A message.</summary>
/// <param name="Id">The message's id; a thread that is started from it has the same id.</param>
/// <param name="ChannelId">Where it stands.</param>
/// <param name="Author">Who wrote it.</param>
/// <param name="Content">Its text; empty where Discord withholds it (no mention of the bot, no privileged intent).</param>
/// <param name="GuildId">The server; absent in direct messages and in messages that the REST API returns.</param>
/// <param name="Member">The author in the server; absent in direct messages.</param>
/// <param name="Mentions">The users that it mentions.</param>
/// <param name="Type">0 a message, 19 a reply; others are Discord's own notices.</param>
/// <param name="WebhookId">Set when no user wrote it.</param>
/// <param name="ReferencedMessage">The message that it replies to, where Discord looked it up and still has it.</param>
/// <param name="Embeds">Its cards.</param>
/// <param name="Flags">Bits; 64: only one user sees it.</param>
/// <param name="Nonce">What the sender gave to recognise it; a text or a number.</param>
/// <param name="MessageReference">Of a reply: which message it replies to.</param>
public sealed record Message(
    Snowflake Id,
    Snowflake ChannelId,
    User Author,
    string Content = "",
    Snowflake? GuildId = null,
    Member? Member = null,
    IReadOnlyList<User>? Mentions = null,
    int Type = 0,
    Snowflake? WebhookId = null,
    Message? ReferencedMessage = null,
    IReadOnlyList<Embed>? Embeds = null,
    System.Text.Json.JsonElement? Nonce = null,
    int Flags = 0,
    MessageLink? MessageReference = null)
{
    /// <summary>Whether only one user sees it.</summary>
    public bool IsEphemeral => (Flags & MessageBody.Ephemeral) != 0;
}
