namespace BriefBot.Discord.Wire;

/// <summary>A command, a press of a button, or a request for suggestions.</summary>
/// <param name="Id">The interaction's id; its time is when the user acted.</param>
/// <param name="ApplicationId">The bot's application.</param>
/// <param name="Type">One of <see cref="InteractionType"/>.</param>
/// <param name="Token">Lets the bot answer for 15 minutes; a secret for as long.</param>
/// <param name="Data">What was given.</param>
/// <param name="GuildId">The server; absent in direct messages.</param>
/// <param name="ChannelId">Where it was given.</param>
/// <param name="Channel">The channel, in part.</param>
/// <param name="Member">Who gave it, in a server.</param>
/// <param name="User">Who gave it, in a direct message.</param>
/// <param name="Message">Of a button: the message that it stands on.</param>
/// <param name="Locale">The user's language, such as <c>ja</c>.</param>
/// <param name="AppPermissions">What the bot may do in the channel, as a decimal number of bits.</param>
/// <param name="AttachmentSizeLimit">The largest file that can be attached, in bytes.</param>
public sealed record Interaction(
    Snowflake Id,
    Snowflake ApplicationId,
    int Type,
    string Token,
    InteractionData? Data = null,
    Snowflake? GuildId = null,
    Snowflake? ChannelId = null,
    Channel? Channel = null,
    Member? Member = null,
    User? User = null,
    Message? Message = null,
    string? Locale = null,
    string? AppPermissions = null,
    long? AttachmentSizeLimit = null)
{
    /// <summary>Who acted, in a server or not; null when Discord names nobody.</summary>
    public User? Actor => Member?.User ?? User;

    /// <summary>Without the token.</summary>
    public override string ToString() => $"Interaction {Id} of type {Type}";
}
