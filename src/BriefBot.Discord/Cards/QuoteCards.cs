using System.Text;
using BriefBot.Answers;
using BriefBot.Chat;
using BriefBot.Summaries;

namespace BriefBot.Discord.Cards;

/// <summary>Lays out the exact quotes behind an answer or a summary.</summary>
internal static class QuoteCards
{
    /// <summary>Each quote once, as it stands in its article, under the number that the answer's card gives the article.</summary>
    public static Card Of(string subject, IEnumerable<GroundedSentence> sentences, CardContext context)
    {
        // The numbers go up in the order of the sentences, just as on the answer's card.
        var sources = new SourceNumbers();
        var quotes = sentences.SelectMany(sentence => sentence.Quotes).DistinctBy(quote => (quote.Article.Id, quote.Article.Version, quote.Range));
        var blocks = quotes.Select(quote =>
            $"**[{sources.NumberOf(quote)}]** {ArticleLabel.Of(quote.Article)}\n{DiscordMarkdown.Quote(quote.Text)}");
        return new Card(CardColors.Grounded, new StringBuilder().AppendJoin("\n\n", blocks).ToString())
        {
            Title = AnswerCards.Title(subject),
            Footer = context.Words.FullQuotes,
        };
    }

    /// <summary>The sentences of a reply that rests on quotes; null for any other.</summary>
    public static (string Subject, IEnumerable<GroundedSentence> Sentences)? SentencesOf(Reply reply) => reply switch
    {
        Reply.Answered { Answer: var answer } => (answer.Question, answer.Sentences),
        Reply.Summarized { Summary: Summary.OfArticle article } => (article.Subject, article.Sentences),
        Reply.Summarized { Summary: Summary.OfTopic topic } => (topic.Subject, topic.Stories.SelectMany(story => story.Sentences)),
        _ => null,
    };
}
