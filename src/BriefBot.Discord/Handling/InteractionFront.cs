using BriefBot.Chat;
using BriefBot.Chat.Commands;
using BriefBot.Chat.Texts;
using BriefBot.Discord.Cards;
using BriefBot.Discord.Wire;
using BriefBot.Discord.Work;
using Microsoft.Extensions.Logging;

namespace BriefBot.Discord.Handling;

/// <summary>Takes interactions: acknowledges each at once, and hands the work on.</summary>
internal sealed class InteractionFront(
    IDiscordApi api,
    Acknowledger acknowledger,
    SeenEvents seen,
    AcknowledgementsFirst acknowledgements,
    AccessRules access,
    RequestLimits limits,
    WorkQueue queue,
    WorkTally tally,
    CommandReader commands,
    Suggester suggester,
    ButtonFront buttons,
    Requests requests,
    ReplyCards cards,
    TimeProvider time,
    ILogger<InteractionFront> logger)
{
    /// <summary>Takes one; returns when Discord has its acknowledgement.</summary>
    public async Task TakeAsync(Interaction interaction, CancellationToken cancellationToken)
    {
        if (!seen.IsFirst(interaction.Id))
        {
            return;
        }

        acknowledgements.Begin();
        try
        {
            switch (interaction.Type)
            {
                case InteractionType.Autocomplete:
                    var isRefused = access.Refusal(interaction.ChannelId, interaction.Channel?.ParentId, interaction.Member) is not null;
                    await suggester.SuggestAsync(interaction, isRefused, cancellationToken).ConfigureAwait(false);
                    break;
                case InteractionType.Command or InteractionType.Component:
                    await AcceptAsync(interaction, cancellationToken).ConfigureAwait(false);
                    break;
            }
        }
        catch (DiscordApiException failure)
        {
            Log.NotAcknowledged(logger, interaction.Id, failure.Message);
        }
        finally
        {
            acknowledgements.End();
        }
    }

    private async Task AcceptAsync(Interaction interaction, CancellationToken cancellationToken)
    {
        var texts = ChatTexts.For(interaction.Locale);
        var refusal = access.Refusal(interaction.ChannelId, interaction.Channel?.ParentId, interaction.Member)
            ?? (interaction.Actor is { } user ? limits.Refusal(user.Id, interaction.GuildId) : null)
            ?? (queue.IsFull ? texts.Words.Busy : null);
        if (refusal is not null)
        {
            tally.CountRefused();
            await RespondAsync(interaction, new Reply.Notice(NoticeKind.Refused, refusal), texts, cancellationToken).ConfigureAwait(false);
            return;
        }

        if (interaction.Type == InteractionType.Component)
        {
            await buttons.PressAsync(interaction, texts, cancellationToken).ConfigureAwait(false);
            return;
        }

        var command = commands.Read(interaction);
        var isPrivate = command.Options.GetValueOrDefault(OptionNames.Private) == "true" || IsForTheAskerAlone(command.Name);
        var target = new InteractionTarget(api, interaction, isPrivate, time);
        var job = requests.Command(command, ContextOf(interaction, isPrivate), texts, target);
        if (await acknowledger.DeferAsync(interaction, isPrivate, cancellationToken).ConfigureAwait(false))
        {
            await queue.AddOrExcuseAsync(job, cards, cancellationToken).ConfigureAwait(false);
        }
    }

    private async Task RespondAsync(Interaction interaction, Reply reply, ChatTexts texts, CancellationToken cancellationToken)
    {
        var body = cards.Of(reply, new CardContext(texts))[0];
        await api.RespondAsync(interaction, body with { Flags = MessageBody.Ephemeral }, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>What is about the bot and not about articles; of briefings, only what they say is for all.</summary>
    private static bool IsForTheAskerAlone(string command) =>
        command is CommandNames.Status or CommandNames.Help
        || (command != CommandNames.BriefingShow && command.StartsWith(CommandNames.Briefing + ' ', StringComparison.Ordinal));

    private ChatContext ContextOf(Interaction interaction, bool isPrivate) => new(MessageName.OfUser(interaction.Actor?.Id ?? default))
    {
        Server = MessageName.OfServer(interaction.GuildId),
        Channel = MessageName.OfChannel(interaction.GuildId, interaction.ChannelId),
        IsManager = access.IsManager(interaction.Member),
        Conversation = ConversationOf.Interaction(interaction, isPrivate),

        // A thread that was started from an answer is about it.
        StartedFrom = interaction is { Channel.IsThread: true, ChannelId: { } thread } ? MessageName.Of(thread) : null,
    };
}
