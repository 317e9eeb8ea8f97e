using BriefBot.Discord.Wire;

namespace BriefBot.Discord.Tests.Commands;

/// <summary>A Discord of which only the registration of commands is there, and which can refuse it for one server.</summary>
internal sealed class OverwritesOnly : IDiscordApi
{
    public List<(Snowflake? Guild, IReadOnlyList<CommandRegistration> Commands)> Overwrites { get; } = [];

    public Snowflake? RefusedGuild { get; set; }

    public Task OverwriteCommandsAsync(
        Snowflake application, Snowflake? guild, IReadOnlyList<CommandRegistration> commands, CancellationToken cancellationToken)
    {
        if (guild is not null && guild == RefusedGuild)
        {
            throw new DiscordApiException("The bot is not in that server.", System.Net.HttpStatusCode.Forbidden, DiscordErrorCode.MissingAccess);
        }

        Overwrites.Add((guild, commands));
        return Task.CompletedTask;
    }

    public Task DeferAsync(Interaction interaction, bool isEphemeral, CancellationToken cancellationToken) => throw new NotSupportedException();

    public Task DeferUpdateAsync(Interaction interaction, CancellationToken cancellationToken) => throw new NotSupportedException();

    public Task RespondAsync(Interaction interaction, MessageBody body, CancellationToken cancellationToken) => throw new NotSupportedException();

    public Task SuggestAsync(Interaction interaction, IReadOnlyList<OptionChoice> choices, CancellationToken cancellationToken) =>
        throw new NotSupportedException();

    public Task<Message> EditResponseAsync(
        Interaction interaction, MessageBody body, IReadOnlyList<OutgoingFile> files, CancellationToken cancellationToken) =>
        throw new NotSupportedException();

    public Task<Message> FollowUpAsync(
        Interaction interaction, MessageBody body, IReadOnlyList<OutgoingFile> files, CancellationToken cancellationToken) =>
        throw new NotSupportedException();

    public Task<Message> PostAsync(
        Snowflake channel, MessageBody body, string nonce, Snowflake? replyTo, IReadOnlyList<OutgoingFile> files, CancellationToken cancellationToken) =>
        throw new NotSupportedException();

    public Task<Message> EditAsync(Snowflake channel, Snowflake message, MessageBody body, CancellationToken cancellationToken) =>
        throw new NotSupportedException();

    public Task ShowTypingAsync(Snowflake channel, CancellationToken cancellationToken) => throw new NotSupportedException();

    public Task<Channel?> FindChannelAsync(Snowflake channel, CancellationToken cancellationToken) => throw new NotSupportedException();

    public Task<IReadOnlyList<Message>> ListMessagesAfterAsync(Snowflake channel, Snowflake after, int limit, CancellationToken cancellationToken) =>
        throw new NotSupportedException();

    public Task<IReadOnlyList<Message>> ListMessagesAsync(Snowflake channel, int limit, CancellationToken cancellationToken) =>
        throw new NotSupportedException();

    public Task<Message?> FindMessageAsync(Snowflake channel, Snowflake message, CancellationToken cancellationToken) => throw new NotSupportedException();

    public Task<ReadOnlyMemory<byte>> DownloadAsync(Attachment attachment, long mostBytes, CancellationToken cancellationToken) =>
        throw new NotSupportedException();
}
