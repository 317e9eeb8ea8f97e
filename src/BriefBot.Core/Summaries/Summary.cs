using BriefBot.Answers;
using BriefBot.Memory;

namespace BriefBot.Summaries;

/// <summary>An article or a topic in a few sentences, or that the articles do not cover it.</summary>
/// <param name="Subject">The article's title, or the topic as the user wrote it.</param>
public abstract record Summary(string Subject)
{
    /// <summary>Whose words the sentences are.</summary>
    public Wording Wording { get; init; } = Wording.OfTheArticles;

    /// <summary>The telling sentences of one article, in the order of its text.</summary>
    public sealed record OfArticle(ArticleReference Article, IReadOnlyList<GroundedSentence> Sentences) : Summary(Article.Title);

    /// <summary>What the articles say about a topic, story by story, the weightiest story first.</summary>
    public sealed record OfTopic(string Subject, IReadOnlyList<StorySummary> Stories, Coverage Coverage) : Summary(Subject);

    /// <summary>No article speaks of it, or none has that id; the nearest ones are named.</summary>
    public sealed record NotCovered(string Subject, IReadOnlyList<ArticleReference> Nearest) : Summary(Subject);

    /// <summary>A summary was made, but its quotes no longer stand in the memory word for word, so it must not be posted.</summary>
    public sealed record Withdrawn(string Subject, string Reason) : Summary(Subject);
}
