using BriefBot.Chat;
using BriefBot.Summaries;

namespace BriefBot.Contract;

/// <summary>A line of <c>summary --json</c>.</summary>
internal sealed record SummaryLine(
    string Subject, bool Covered, IReadOnlyList<SummaryLine.StoryJson> Stories, IReadOnlyList<NearestJson> Nearest)
{
    public static SummaryLine Of(string subject, Reply reply) => (reply as Reply.Summarized)?.Summary switch
    {
        Summary.OfArticle article => new(
            article.Subject, Covered: true, [new StoryJson(article.Article.Title, SentenceJson.Of(article.Sentences))], []),
        Summary.OfTopic topic => new(
            topic.Subject,
            Covered: true,
            [.. topic.Stories.Select(story => new StoryJson(story.Headline, SentenceJson.Of(story.Sentences)))],
            []),
        Summary.NotCovered notCovered => new(notCovered.Subject, Covered: false, [], NearestJson.Of(notCovered.Nearest)),
        _ => new(subject, Covered: false, [], []),
    };

    /// <summary>What articles about the same event say.</summary>
    internal sealed record StoryJson(string Headline, IReadOnlyList<SentenceJson> Sentences);
}
