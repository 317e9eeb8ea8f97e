using BriefBot.Chat;
using BriefBot.Discord.Wire;

namespace BriefBot.Discord.Cards;

/// <summary>Shows replies as Discord's cards.</summary>
/// <remarks>
/// Usually one message: the first is edited into the deferred response, further ones are sent as follow-ups. Whether they
/// are for one user alone is the sender's to say (<see cref="MessageBody.Ephemeral"/>).
/// </remarks>
internal sealed class ReplyCards(OverLimit overLimit)
{
    /// <summary>The reply as at least one message.</summary>
    public IReadOnlyList<MessageBody> Of(Reply reply, CardContext context) => Laid(CardOf(reply, context), context);

    /// <summary>The exact quotes of an answer or a summary; a word to the user for a reply without quotes.</summary>
    /// <param name="reply">A reply that has just passed the quote lock, as every new one has.</param>
    /// <param name="context">The language; the buttons are the answer's, so there are none here.</param>
    public IReadOnlyList<MessageBody> FullQuotes(Reply reply, CardContext context) => Laid(
        QuoteCards.SentencesOf(reply) is var (subject, sentences)
            ? QuoteCards.Of(subject, sentences, context)
            : PlainCards.Notice(NoticeKind.Information, context.Words.OldButton),
        context);

    private static Card CardOf(Reply reply, CardContext context) => reply switch
    {
        Reply.Answered answered => AnswerCards.Answered(answered.Answer, context),
        Reply.QuotesShown shown => QuoteCards.Of(shown.Answer.Question, shown.Answer.Sentences, context),
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

    private IReadOnlyList<MessageBody> Laid(Card card, CardContext context) =>
        [.. CardPages.Of(card, context.Words).Select(body => MessageLimits.Check(body, overLimit))];
}
