using BriefBot.Discord.Wire;

namespace BriefBot.Discord;

/// <summary>What the bot does at Discord. Every call waits for rate limits and tries again where that is safe.</summary>
/// <remarks>
/// No call can ping anyone: a <see cref="MessageBody"/> carries empty allowed mentions. All calls throw
/// <see cref="DiscordApiException"/> when Discord refuses or cannot be reached for good.
/// </remarks>
public interface IDiscordApi
{
    /// <summary>Acknowledges a command: Discord shows that the bot thinks, and the answer is edited in within 15 minutes.</summary>
    /// <param name="interaction">The command or the button.</param>
    /// <param name="isEphemeral">Whether only the user sees the answer; cannot be changed later.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    Task DeferAsync(Interaction interaction, bool isEphemeral, CancellationToken cancellationToken);

    /// <summary>Acknowledges a button; nothing is shown, and its message can be edited within 15 minutes.</summary>
    Task DeferUpdateAsync(Interaction interaction, CancellationToken cancellationToken);

    /// <summary>Answers an interaction at once.</summary>
    Task RespondAsync(Interaction interaction, MessageBody body, CancellationToken cancellationToken);

    /// <summary>Offers suggestions, at most 25.</summary>
    Task SuggestAsync(Interaction interaction, IReadOnlyList<OptionChoice> choices, CancellationToken cancellationToken);

    /// <summary>Puts the answer in the place of "thinking", or changes an answer that is there.</summary>
    Task<Message> EditResponseAsync(
        Interaction interaction, MessageBody body, IReadOnlyList<OutgoingFile> files, CancellationToken cancellationToken);

    /// <summary>Adds a message to an interaction's answer.</summary>
    Task<Message> FollowUpAsync(
        Interaction interaction, MessageBody body, IReadOnlyList<OutgoingFile> files, CancellationToken cancellationToken);

    /// <summary>Posts a message in a channel, a thread or a direct message.</summary>
    /// <param name="channel">Where.</param>
    /// <param name="body">What.</param>
    /// <param name="nonce">1 to 25 characters: the same one within a few minutes returns the message that is there, and posts no second.</param>
    /// <param name="replyTo">The message that it replies to; when that is gone, it is posted all the same.</param>
    /// <param name="files">Files to attach; may be empty.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    Task<Message> PostAsync(
        Snowflake channel,
        MessageBody body,
        string nonce,
        Snowflake? replyTo,
        IReadOnlyList<OutgoingFile> files,
        CancellationToken cancellationToken);

    /// <summary>Changes a message of the bot's own.</summary>
    Task<Message> EditAsync(Snowflake channel, Snowflake message, MessageBody body, CancellationToken cancellationToken);

    /// <summary>Shows that the bot is typing, for ten seconds or until it posts.</summary>
    Task ShowTypingAsync(Snowflake channel, CancellationToken cancellationToken);

    /// <summary>Looks up a channel; null when there is none or the bot may not see it.</summary>
    Task<Channel?> FindChannelAsync(Snowflake channel, CancellationToken cancellationToken);

    /// <summary>The newest messages of a channel, newest first, at most 100.</summary>
    Task<IReadOnlyList<Message>> ListMessagesAsync(Snowflake channel, int limit, CancellationToken cancellationToken);

    /// <summary>The messages of a channel after a moment: the oldest ones of them, newest first, at most 100.</summary>
    /// <param name="channel">The channel.</param>
    /// <param name="after">A message's id, or one made from a time; later ones are listed.</param>
    /// <param name="limit">How many at most, 1 to 100.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    Task<IReadOnlyList<Message>> ListMessagesAfterAsync(Snowflake channel, Snowflake after, int limit, CancellationToken cancellationToken);

    /// <summary>Looks up one message; null when it is gone or the bot may not see it.</summary>
    Task<Message?> FindMessageAsync(Snowflake channel, Snowflake message, CancellationToken cancellationToken);

    /// <summary>Replaces all commands, globally or of one server, by these.</summary>
    /// <param name="application">The bot's application.</param>
    /// <param name="guild">The server; null for everywhere.</param>
    /// <param name="commands">All commands that there shall be.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    Task OverwriteCommandsAsync(
        Snowflake application, Snowflake? guild, IReadOnlyList<CommandRegistration> commands, CancellationToken cancellationToken);

    /// <summary>Loads an attached file from Discord.</summary>
    /// <param name="attachment">The file.</param>
    /// <param name="mostBytes">Longer ones are refused while they load, whatever size Discord named.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    Task<ReadOnlyMemory<byte>> DownloadAsync(Attachment attachment, long mostBytes, CancellationToken cancellationToken);
}
