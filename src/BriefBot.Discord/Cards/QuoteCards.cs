using System.Text;
using BriefBot.Answers;

namespace BriefBot.Discord.Cards;

/// <summary>Lays out the exact quotes behind an answer.</summary>
internal static class QuoteCards
{
    /// <summary>Each quote once, as it stands in its article, under the number that the answer's card gives the article.</summary>
    public static Card Of(Answer.Grounded answer, CardContext context)
    {
        // The numbers go up in the order of the sentences, just as on the answer's card.
        var sources = new SourceNumbers();
        var quotes = answer.Sentences.SelectMany(sentence => sentence.Quotes).DistinctBy(quote => (quote.Article.Id, quote.Article.Version, quote.Range));
        var blocks = quotes.Select(quote =>
            $"**[{sources.NumberOf(quote)}]** {ArticleLabel.Of(quote.Article)}\n{DiscordMarkdown.Quote(quote.Text)}");
        return new Card(CardColors.Grounded, new StringBuilder().AppendJoin("\n\n", blocks).ToString())
        {
            Title = AnswerCards.Title(answer.Question),
            Footer = context.Words.FullQuotes,
        };
    }
}
