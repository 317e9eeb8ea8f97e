using BriefBot.Memory;
using BriefBot.Summaries;

namespace BriefBot.Answers;

/// <summary>
/// The quote lock: right before anything is sent, each quote is read back from the memory and compared, character for
/// character. What does not hold is left out; what has nothing left is withdrawn.
/// </summary>
public sealed class QuoteLock(IArticleMemory memory)
{
    /// <summary>What users are told when an answer had to be withdrawn.</summary>
    public const string WithdrawnReason =
        "The articles changed while this was being prepared, so it is withheld rather than quoted wrongly. Please ask again.";

    /// <summary>Returns the answer with only the sentences that hold; <see cref="Answer.Withdrawn"/> when none does.</summary>
    public async Task<Answer> CheckAsync(Answer answer, CancellationToken cancellationToken)
    {
        if (answer is not Answer.Grounded grounded)
        {
            return answer;
        }

        var held = await HeldAsync(grounded.Sentences, cancellationToken).ConfigureAwait(false);
        return held.Count > 0
            ? grounded with { Sentences = held, Coverage = Counted(grounded.Coverage, held) }
            : new Answer.Withdrawn(answer.Question, WithdrawnReason, answer.Coverage);
    }

    /// <summary>Returns the summary with only the sentences that hold; <see cref="Summary.Withdrawn"/> when none does.</summary>
    public async Task<Summary> CheckAsync(Summary summary, CancellationToken cancellationToken)
    {
        switch (summary)
        {
            case Summary.OfArticle article:
                var sentences = await HeldAsync(article.Sentences, cancellationToken).ConfigureAwait(false);
                return sentences.Count > 0
                    ? article with { Sentences = sentences }
                    : new Summary.Withdrawn(summary.Subject, WithdrawnReason);
            case Summary.OfTopic topic:
                var stories = new List<StorySummary>(topic.Stories.Count);
                foreach (var story in topic.Stories)
                {
                    var held = await HeldAsync(story.Sentences, cancellationToken).ConfigureAwait(false);
                    if (held.Count > 0)
                    {
                        stories.Add(story with { Sentences = held });
                    }
                }

                return stories.Count > 0
                    ? topic with { Stories = stories, Coverage = Counted(topic.Coverage, stories.SelectMany(s => s.Sentences)) }
                    : new Summary.Withdrawn(summary.Subject, WithdrawnReason);
            default:
                return summary;
        }
    }

    /// <summary>Returns the search result with only the passages that hold.</summary>
    public async Task<SearchResult> CheckAsync(SearchResult result, CancellationToken cancellationToken)
    {
        var held = new List<Passage>(result.Passages.Count);
        foreach (var passage in result.Passages)
        {
            if (await HoldsAsync(passage.Article, passage.Range, passage.Text, cancellationToken).ConfigureAwait(false))
            {
                held.Add(passage);
            }
        }

        return result with { Passages = held };
    }

    /// <summary>Tells whether a quote still stands in the memory, character for character.</summary>
    public Task<bool> HoldsAsync(Quote quote, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(quote);
        return HoldsAsync(quote.Article, quote.Range, quote.Text, cancellationToken);
    }

    /// <summary>The coverage line speaks of the articles that are still quoted.</summary>
    private static Coverage Counted(Coverage coverage, IEnumerable<GroundedSentence> held)
    {
        var articles = held.SelectMany(s => s.Quotes).Select(q => q.Article).DistinctBy(a => a.Id).ToList();
        return coverage with { Articles = articles.Count, Newest = articles.Max(a => a.Published) };
    }

    private async Task<List<GroundedSentence>> HeldAsync(
        IReadOnlyList<GroundedSentence> sentences, CancellationToken cancellationToken)
    {
        var held = new List<GroundedSentence>(sentences.Count);
        foreach (var sentence in sentences)
        {
            var holds = sentence.Quotes.Count > 0;
            foreach (var quote in sentence.Quotes)
            {
                holds = holds && await HoldsAsync(quote.Article, quote.Range, quote.Text, cancellationToken).ConfigureAwait(false);
            }

            if (holds)
            {
                held.Add(sentence);
            }
        }

        return held;
    }

    private async Task<bool> HoldsAsync(
        ArticleReference article, Articles.TextRange range, string text, CancellationToken cancellationToken)
    {
        var stored = await memory.ReadRangeAsync(article.Id, article.Version, range, cancellationToken).ConfigureAwait(false);
        return text.Length > 0 && string.Equals(stored, text, StringComparison.Ordinal);
    }
}
