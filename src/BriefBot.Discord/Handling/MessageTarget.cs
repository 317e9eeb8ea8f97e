using BriefBot.Discord.Wire;

namespace BriefBot.Discord.Handling;

/// <summary>Replies to a message, where it stands.</summary>
internal sealed class MessageTarget(IDiscordApi api, Message message) : IReplyTarget
{
    public bool IsPrivate => false;

    public Task ShowWaitingAsync(CancellationToken cancellationToken) => api.ShowTypingAsync(message.ChannelId, cancellationToken);

    public Task<IReadOnlyList<Message>> SendAsync(IReadOnlyList<MessageBody> bodies, CancellationToken cancellationToken) =>
        ChannelPosting.PostAsync(api, message.ChannelId, message.Id, message.Id, bodies, cancellationToken);
}
