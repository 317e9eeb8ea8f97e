using BriefBot.Chat;
using BriefBot.Chat.Commands;
using BriefBot.Chat.Conversations;
using BriefBot.Chat.Texts;
using BriefBot.Discord.Cards;
using BriefBot.Discord.Wire;
using BriefBot.Storage;
using Microsoft.Extensions.Logging;

namespace BriefBot.Discord.Handling;

/// <summary>Takes presses of buttons, also of those from before a restart.</summary>
internal sealed class ButtonFront(
    IDiscordApi api,
    IKeptAnswers answers,
    WorkQueue queue,
    Requests requests,
    ReplyCards cards,
    AccessRules access,
    TimeProvider time,
    ILogger<ButtonFront> logger)
{
    /// <summary>Takes one; returns when Discord has its acknowledgement.</summary>
    public async Task PressAsync(Interaction interaction, ChatTexts texts, CancellationToken cancellationToken)
    {
        var button = CardButton.Parse(interaction.Data?.CustomId);
        switch (button?.Kind)
        {
            case CardButtonKind.FullQuotes:
                await api.DeferAsync(interaction, isEphemeral: true, cancellationToken).ConfigureAwait(false);
                await AddAsync(requests.Other(
                    "quotes",
                    stop => answers.ShowQuotesAsync(button.Answer, stop),
                    texts,
                    new InteractionTarget(api, interaction, isPrivate: true, time))).ConfigureAwait(false);
                break;
            case CardButtonKind.FollowUp when answers.FindFollowUp(button.Answer, button.Index) is { } question:
                var isPrivate = interaction.Message?.IsEphemeral == true;
                await api.DeferAsync(interaction, isPrivate, cancellationToken).ConfigureAwait(false);
                await AddAsync(requests.Question(
                    question, ContextOf(interaction), texts, new InteractionTarget(api, interaction, isPrivate, time))).ConfigureAwait(false);
                break;
            case CardButtonKind.Useful or CardButtonKind.NotUseful:
                await RateAsync(interaction, button, texts, cancellationToken).ConfigureAwait(false);
                break;
            case CardButtonKind.Page:
                await api.DeferUpdateAsync(interaction, cancellationToken).ConfigureAwait(false);
                var page = new Dictionary<string, string> { [OptionNames.Page] = $"{button.Index}" };
                await AddAsync(requests.Command(
                    new ChatCommand(CommandNames.Articles, page),
                    ContextOf(interaction),
                    texts,
                    new InteractionTarget(api, interaction, interaction.Message?.IsEphemeral == true, time))).ConfigureAwait(false);
                break;
            default:
                await SayAsync(interaction, texts.Words.OldButton, texts, cancellationToken).ConfigureAwait(false);
                break;
        }

        Task AddAsync(Job job) => queue.AddOrExcuseAsync(job, cards, cancellationToken);
    }

    private async Task RateAsync(Interaction interaction, CardButton button, ChatTexts texts, CancellationToken cancellationToken)
    {
        var isKnown = false;
        try
        {
            isKnown = interaction.Actor is { } user && await answers.RateAsync(
                button.Answer, MessageName.OfUser(user.Id), button.Kind == CardButtonKind.Useful, cancellationToken).ConfigureAwait(false);
        }
        catch (StorageException failure)
        {
            Log.NotRated(logger, failure.Message);
        }

        await SayAsync(interaction, isKnown ? texts.Words.FeedbackSaved : texts.Words.OldButton, texts, cancellationToken).ConfigureAwait(false);
    }

    private Task SayAsync(Interaction interaction, string text, ChatTexts texts, CancellationToken cancellationToken)
    {
        var body = cards.Of(new Reply.Notice(NoticeKind.Information, text), new CardContext(texts))[0];
        return api.RespondAsync(interaction, body with { Flags = MessageBody.Ephemeral }, cancellationToken);
    }

    private ChatContext ContextOf(Interaction interaction) => new(MessageName.OfUser(interaction.Actor?.Id ?? default))
    {
        IsManager = access.IsManager(interaction.Member),
        Conversation = MessageName.OfBeginning(interaction.Id),
    };
}
