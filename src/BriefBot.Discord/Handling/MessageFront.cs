using BriefBot.Chat;
using BriefBot.Chat.Texts;
using BriefBot.Discord.Cards;
using BriefBot.Discord.Wire;
using BriefBot.Discord.Work;
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
    TimeProvider time,
    ILogger<MessageFront> logger)
{
    /// <summary>So long a question waits for what Discord knows of its channel.</summary>
    private static readonly TimeSpan LookUpTime = TimeSpan.FromSeconds(5);

    /// <summary>Whether a message speaks to the bot.</summary>
    public bool IsAddressed(Message message) => identity.Self is { } self && MentionReader.IsAddressed(message, self.Id);

    /// <summary>Takes one; returns when its work is handed on.</summary>
    public async Task TakeAsync(Message message, CancellationToken cancellationToken)
    {
        if (identity.Self is not { } self || !MentionReader.IsAddressed(message, self.Id) || !seen.IsFirst(message.Id))
        {
            return;
        }

        try
        {
            var channel = await FindChannelAsync(message, cancellationToken).ConfigureAwait(false);
            if (JobFor(message, channel, self) is { } job)
            {
                await queue.AddOrExcuseAsync(job, cards, cancellationToken).ConfigureAwait(false);
            }
        }
        catch (DiscordApiException failure)
        {
            tally.CountUndelivered();
            Log.MessageNotTaken(logger, failure.Message, failure);
        }
    }

    /// <summary>The channel; null in direct messages, and when Discord does not tell: an answer without its thread's context is better than none.</summary>
    private async Task<Channel?> FindChannelAsync(Message message, CancellationToken cancellationToken)
    {
        if (message.GuildId is null)
        {
            return null;
        }

        using var soon = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        await using var timer = time.CreateTimer(_ => soon.Cancel(), null, LookUpTime, Timeout.InfiniteTimeSpan).ConfigureAwait(false);
        try
        {
            return await channels.FindAsync(message.ChannelId, soon.Token).ConfigureAwait(false);
        }
        catch (Exception failure) when (failure is DiscordApiException || (failure is OperationCanceledException && !cancellationToken.IsCancellationRequested))
        {
            Log.ChannelNotFound(logger, message.ChannelId, failure.Message);
            return null;
        }
    }

    /// <summary>What is to be done; null when the user has been refused a moment ago, so that refusals are no nuisance either.</summary>
    private Job? JobFor(Message message, Channel? channel, User self)
    {
        var target = new MessageTarget(api, message);
        var texts = ChatTexts.English;
        var refusal = limits.Refusal(message.Author.Id, message.GuildId)
            ?? access.Refusal(message.ChannelId, channel?.ParentId, message.Member);
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

        Job? Say(NoticeKind kind, string text) => limits.MayRefuseAloud(message.Author.Id)
            ? requests.Other("a notice", _ => Task.FromResult<Reply>(new Reply.Notice(kind, text)), texts, target)
            : null;
    }

    private ChatContext ContextOf(Message message, Channel? channel, User self)
    {
        var isThread = channel?.IsThread == true;
        return new ChatContext(MessageName.OfUser(message.Author.Id))
        {
            Server = MessageName.OfServer(message.GuildId),
            Channel = MessageName.OfChannel(message.GuildId, message.ChannelId),
            IsManager = access.IsManager(message.Member),
            Conversation = isThread || message.GuildId is null
                ? MessageName.OfConversation(message.ChannelId)
                : MessageName.OfBeginning(message.Id),
            RepliesTo = MentionReader.RepliedTo(message, self.Id) is { } replied ? MessageName.Of(replied) : null,
            StartedFrom = isThread ? MessageName.Of(message.ChannelId) : null,
        };
    }
}
