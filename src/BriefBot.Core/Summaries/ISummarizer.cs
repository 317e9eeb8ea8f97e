using BriefBot.Articles;

namespace BriefBot.Summaries;

/// <summary>Summarises an article or a topic in sentences taken from the articles.</summary>
public interface ISummarizer
{
    /// <summary>Summarises one article.</summary>
    Task<Summary> SummarizeArticleAsync(ArticleId id, SummaryRequest request, CancellationToken cancellationToken);

    /// <summary>Summarises what the articles say about a topic.</summary>
    Task<Summary> SummarizeTopicAsync(string topic, SummaryRequest request, CancellationToken cancellationToken);
}
