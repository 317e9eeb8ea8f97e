using BriefBot.Chat;
using BriefBot.Discord.Briefings;
using BriefBot.Discord.Wire;

namespace BriefBot.Discord.Cards;

/// <summary>Shows replies as Discord's cards.</summary>
/// <remarks>
/// Usually one message: the first is edited into the deferred response, further ones are sent as follow-ups. Whether they
/// are for one user alone is the sender's to say (<see cref="MessageBody.Ephemeral"/>).
/// </remarks>
internal sealed class ReplyCards(OverLimit overLimit)
{
    private readonly BriefingCards _briefings = new(overLimit);

    /// <summary>The reply as at least one message.</summary>
    public IReadOnlyList<MessageBody> Of(Reply reply, CardContext context) =>
        reply is Reply.BriefingShown shown
            ? _briefings.Shown(shown.Briefing)
            : [.. CardPages.Of(CardOf(reply, context), context.Words).Select(body => MessageLimits.Check(body, overLimit))];

    private static Card CardOf(Reply reply, CardContext context) => reply switch
    {
        Reply.Answered answered => AnswerCards.Answered(answered, context),
        Reply.QuotesShown quotes => QuoteCards.Of(quotes.Answer, context),
        Reply.NotCovered notCovered => AnswerCards.NotCovered(notCovered.Answer, context),
        Reply.Summarized summarized => SummaryCards.Of(summarized.Summary, context),
        Reply.Found found => ListCards.Found(found, context),
        Reply.Listed listed => ListCards.Listed(listed, context),
        Reply.Helped helped => PlainCards.Helped(helped.Commands, context),
        Reply.Indexed indexed => PlainCards.Indexed(indexed.Articles),
        Reply.StatusShown status => PlainCards.Status(status.Lines),
        Reply.Notice notice => PlainCards.Notice(notice.Kind, notice.Text),
        _ => throw new InvalidOperationException($"A reply of an unknown kind: {reply.GetType().Name}."),
    };
}
