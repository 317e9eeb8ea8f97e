using BriefBot.Discord.Wire;
using BriefBot.Discord.Work;

namespace BriefBot.Discord.Handling;

/// <summary>Replies to a message, where it stands.</summary>
internal sealed class MessageTarget(IDiscordApi api, Message message) : IReplyTarget
{
    /// <summary>The message that shows a reply while it is being written.</summary>
    private Message? _part;

    public bool IsPrivate => false;

    public Task ShowWaitingAsync(CancellationToken cancellationToken) => api.ShowTypingAsync(message.ChannelId, cancellationToken);

    public async Task ShowPartAsync(MessageBody body, CancellationToken cancellationToken) => _part = _part is { } shown
        ? await api.EditAsync(message.ChannelId, shown.Id, body, cancellationToken).ConfigureAwait(false)
        : (await ChannelPosting.PostAsync(api, message.ChannelId, message.Id, message.Id, [body], cancellationToken).ConfigureAwait(false))[0];

    public async Task<IReadOnlyList<Message>> SendAsync(IReadOnlyList<MessageBody> bodies, CancellationToken cancellationToken)
    {
        if (_part is not { } shown)
        {
            return await ChannelPosting.PostAsync(api, message.ChannelId, message.Id, message.Id, bodies, cancellationToken).ConfigureAwait(false);
        }

        try
        {
            var first = await api.EditAsync(message.ChannelId, shown.Id, bodies[0], cancellationToken).ConfigureAwait(false);
            var rest = await ChannelPosting.PostAsync(
                api, message.ChannelId, shown.Id, replyTo: null, [.. bodies.Skip(1)], cancellationToken).ConfigureAwait(false);
            return [first, .. rest];
        }
        catch (DiscordApiException gone) when (gone.Code == DiscordErrorCode.UnknownMessage)
        {
            // Somebody deleted what was begun; the nonces are those of the message that is gone, so that this is a new one.
            return await ChannelPosting.PostAsync(api, message.ChannelId, shown.Id, message.Id, bodies, cancellationToken).ConfigureAwait(false);
        }
    }
}
