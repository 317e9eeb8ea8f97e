using System.Text;
using BriefBot.Answers;
using BriefBot.Summaries;

namespace BriefBot.Discord.Cards;

/// <summary>Lays out summaries.</summary>
internal static class SummaryCards
{
    private const int LongestHeadline = 240;

    public static Card Of(Summary summary, CardContext context) => summary switch
    {
        Summary.OfArticle article => Grounded(
            article.Subject,
            sources => string.Join('\n', article.Sentences.Select(sentence => Bullet(sources, sentence))),
            article.Wording,
            null,
            context) with
        {
            Address = ArticleLink.Of(article.Article.Url),
        },
        Summary.OfTopic topic => Grounded(
            topic.Subject,
            sources => string.Join("\n\n", topic.Stories.Select(story => Story(sources, story))),
            topic.Wording,
            topic.Coverage,
            context),
        Summary.NotCovered notCovered => AnswerCards.NotCovered(notCovered.Subject, notCovered.Nearest, [], context),
        Summary.Withdrawn withdrawn => new Card(CardColors.Refused, DiscordMarkdown.Escape(withdrawn.Reason)),
        _ => throw new InvalidOperationException($"A summary of an unknown kind: {summary.GetType().Name}."),
    };

    private static Card Grounded(string subject, Func<SourceNumbers, string> body, Wording wording, Coverage? coverage, CardContext context)
    {
        var sources = new SourceNumbers();
        var text = body(sources);
        return new Card(CardColors.Grounded, $"{text}\n\n{AnswerCards.Sources(sources, context)}{AnswerCards.WhyQuoted(wording, context)}")
        {
            Title = AnswerCards.Title(subject),
            Footer = AnswerCards.Footer(wording, coverage, context),
            Rows = CardButtons.OfAnswer(context, []),
        };
    }

    private static string Story(SourceNumbers sources, StorySummary story)
    {
        var text = new StringBuilder();
        if (DiscordMarkdown.EscapeTo(story.Headline, LongestHeadline) is { Length: > 0 } headline)
        {
            text.Append("**").Append(headline).Append("**\n");
        }

        return text.AppendJoin('\n', story.Sentences.Select(sentence => Bullet(sources, sentence))).ToString();
    }

    private static string Bullet(SourceNumbers sources, GroundedSentence sentence) => "- " + sources.Marked(sentence);
}
