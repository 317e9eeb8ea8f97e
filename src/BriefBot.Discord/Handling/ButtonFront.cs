using BriefBot.Chat;
using BriefBot.Chat.Commands;
using BriefBot.Chat.Conversations;
using BriefBot.Chat.Texts;
using BriefBot.Discord.Cards;
using BriefBot.Discord.Wire;
using BriefBot.Discord.Work;
using BriefBot.Storage;
using Microsoft.Extensions.Logging;

namespace BriefBot.Discord.Handling;

/// <summary>Takes presses of buttons, also of those from before a restart: each is acknowledged, the work is handed on.</summary>
internal sealed class ButtonFront(
    IDiscordApi api,
    Acknowledger acknowledger,
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
        var isPrivate = interaction.Message?.IsEphemeral == true;
        Job job;
        switch (button?.Kind)
        {
            case CardButtonKind.FollowUp when answers.FindFollowUp(button.Answer, button.Index) is { } question:
                job = requests.Question(question, ContextOf(interaction, isPrivate), texts, Target(isPrivate));
                break;
            case CardButtonKind.Page:
                isPrivate = false;
                var page = new Dictionary<string, string> { [OptionNames.Page] = $"{button.Index}" };
                job = requests.Command(
                    new ChatCommand(CommandNames.Articles, page), ContextOf(interaction, isPrivate), texts, Target(interaction.Message?.IsEphemeral == true));
                break;
            case CardButtonKind.FullQuotes:
                isPrivate = true;
                job = requests.Other("quotes", stop => answers.ShowQuotesAsync(button.Answer, stop), texts, Target(isPrivate));
                break;
            case CardButtonKind.Useful or CardButtonKind.NotUseful:
                isPrivate = true;
                job = requests.Other("a rating", stop => RateAsync(interaction, button, texts, stop), texts, Target(isPrivate));
                break;
            default:
                isPrivate = true;
                job = requests.Other(
                    "an old button", _ => Task.FromResult<Reply>(new Reply.Notice(NoticeKind.Information, texts.Words.OldButton)), texts, Target(isPrivate));
                break;
        }

        var isOurs = button?.Kind == CardButtonKind.Page
            ? await acknowledger.DeferUpdateAsync(interaction, cancellationToken).ConfigureAwait(false)
            : await acknowledger.DeferAsync(interaction, isPrivate, cancellationToken).ConfigureAwait(false);
        if (isOurs)
        {
            await queue.AddOrExcuseAsync(job, cards, cancellationToken).ConfigureAwait(false);
        }

        InteractionTarget Target(bool isEphemeral) => new(api, interaction, isEphemeral, time);
    }

    private async Task<Reply> RateAsync(Interaction interaction, CardButton button, ChatTexts texts, CancellationToken cancellationToken)
    {
        try
        {
            return new Reply.Notice(
                NoticeKind.Information,
                interaction.Actor is { } user && await answers.RateAsync(
                    button.Answer, MessageName.OfUser(user.Id), button.Kind == CardButtonKind.Useful, cancellationToken).ConfigureAwait(false)
                    ? texts.Words.FeedbackSaved
                    : texts.Words.OldButton);
        }
        catch (StorageException failure)
        {
            Log.NotRated(logger, failure.Message);
            return new Reply.Notice(NoticeKind.Failed, "That could not be noted just now. Please try again.");
        }
    }

    private ChatContext ContextOf(Interaction interaction, bool isPrivate) => new(MessageName.OfUser(interaction.Actor?.Id ?? default))
    {
        Server = MessageName.OfServer(interaction.GuildId),
        IsManager = access.IsManager(interaction.Member),
        Conversation = ConversationOf.Interaction(interaction, isPrivate),
    };
}
