using BriefBot.Chat;
using BriefBot.Chat.Texts;
using BriefBot.Discord.Cards;
using BriefBot.Discord.Wire;
using Microsoft.Extensions.Logging;

namespace BriefBot.Discord.Handling;

/// <summary>Takes messages that address the bot.</summary>
internal sealed class MessageFront(
    IDiscordApi api,
    BotIdentity identity,
    SeenEvents seen,
    AccessRules access,
    RequestLimits limits,
    ChannelDirectory channels,
    WorkQueue queue,
    WorkTally tally,
    Requests requests,
    ReplyCards cards,
    ILogger<MessageFront> logger)
{
    /// <summary>Takes one; returns when its work is handed on.</summary>
    public async Task TakeAsync(Message message, CancellationToken cancellationToken)
    {
        if (identity.Self is not { } self || !MentionReader.IsAddressed(message, self.Id) || !seen.IsFirst(message.Id))
        {
            return;
        }

        var target = new MessageTarget(api, message);
        try
        {
            var channel = message.GuildId is null ? null : await channels.FindAsync(message.ChannelId, cancellationToken).ConfigureAwait(false);
            var job = JobFor(message, channel, self, target);
            await queue.AddOrExcuseAsync(job, cards, cancellationToken).ConfigureAwait(false);
        }
        catch (DiscordApiException failure)
        {
            tally.CountUndelivered();
            Log.NotDelivered(logger, "a message", failure.Message, failure);
        }
    }

    private Job JobFor(Message message, Channel? channel, User self, IReplyTarget target)
    {
        var texts = ChatTexts.English;
        var refusal = access.Refusal(message.ChannelId, channel?.ParentId, message.Member)
            ?? limits.Refusal(message.Author.Id, message.GuildId);
        if (refusal is not null)
        {
            tally.CountRefused();
            return Say(NoticeKind.Refused, refusal);
        }

        var question = MentionReader.Question(message, self.Id);
        if (question.Length > 0)
        {
            return requests.Question(question, ContextOf(message, channel, self), texts, target);
        }

        return message.Content.Length > 0
            ? Say(NoticeKind.Information, "Ask me something about your team's articles, or type /help to see what I can do.")
            : Say(NoticeKind.Information, "Discord shows me a message only when it mentions me. Please mention me, or reply with the ping switched on.");

        Job Say(NoticeKind kind, string text) =>
            requests.Other("a notice", _ => Task.FromResult<Reply>(new Reply.Notice(kind, text)), texts, target);
    }

    private ChatContext ContextOf(Message message, Channel? channel, User self)
    {
        var isThread = channel?.IsThread == true;
        return new ChatContext(MessageName.OfUser(message.Author.Id))
        {
            IsManager = access.IsManager(message.Member),
            Conversation = isThread || message.GuildId is null
                ? MessageName.OfConversation(message.ChannelId)
                : MessageName.OfBeginning(message.Id),
            RepliesTo = MentionReader.RepliedTo(message, self.Id) is { } replied
                ? MessageName.Of(replied)
                : isThread ? MessageName.Of(message.ChannelId) : null,
        };
    }
}
