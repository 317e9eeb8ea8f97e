using BriefBot.Answers;
using BriefBot.Articles;
using BriefBot.Memory;
using BriefBot.Memory.Evidence;

namespace BriefBot.Summaries;

/// <summary>Summarises with sentences taken from the articles, word for word.</summary>
internal sealed class ExtractiveSummarizer(IArticleMemory memory) : ISummarizer
{
    /// <summary>How many passages a topic is gathered from.</summary>
    private const int TopicPassages = 30;

    /// <summary>A sentence must have this share of the topic's weight, with what stands around it.</summary>
    private const float LeastCoverage = 0.5f;

    /// <summary>How many articles are named when a topic is not covered.</summary>
    private const int NearestArticles = 3;

    /// <inheritdoc/>
    public Task<Summary> SummarizeArticleAsync(ArticleId id, SummaryRequest request, CancellationToken cancellationToken) =>
        SummarizeArticleAsync(id, request.Length, cancellationToken);

    /// <inheritdoc/>
    public Task<Summary> SummarizeTopicAsync(string topic, SummaryRequest request, CancellationToken cancellationToken) =>
        SummarizeTopicAsync(topic, request.Length, cancellationToken);

    /// <summary>Summarises one article.</summary>
    public async Task<Summary> SummarizeArticleAsync(ArticleId id, SummaryLength length, CancellationToken cancellationToken)
    {
        var article = await memory.FindAsync(id, cancellationToken).ConfigureAwait(false);
        var sentences = article is null ? [] : TellingSentences.Pick(article, Sentences(length));
        return sentences.Count == 0
            ? new Summary.NotCovered(article?.Reference.Title ?? id.Value, [])
            : new Summary.OfArticle(article!.Reference, sentences);
    }

    /// <summary>Summarises what the articles say about a topic.</summary>
    public async Task<Summary> SummarizeTopicAsync(string topic, SummaryLength length, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(topic);
        var result = await memory.SearchAsync(new SearchQuery(topic, TopicPassages), cancellationToken).ConfigureAwait(false);
        var sentences = result.Evidence?.Sentences
            .Where(s => s.Coverage >= LeastCoverage && s.OwnCoverage > 0 && s.Kind != BlockKind.TableRow && !s.Text.EndsWith('?'))
            .ToList() ?? [];
        if (sentences.Count == 0)
        {
            return new Summary.NotCovered(topic, [.. result.Passages.Select(p => p.Article).DistinctBy(a => a.Id).Take(NearestArticles)]);
        }

        var stories = await StoryGroups.GroupAsync(
            memory, [.. sentences.Select(s => result.Passages[s.Passage].Article).DistinctBy(a => a.Id)], cancellationToken).ConfigureAwait(false);
        var told = Tell(result, sentences, stories, Sentences(length));
        var quoted = told.SelectMany(s => s.Sentences).SelectMany(s => s.Quotes).Select(q => q.Article).DistinctBy(a => a.Id).ToList();
        return new Summary.OfTopic(
            topic, told, new Coverage(result.CoverageScore, CoverageWeights.Threshold, quoted.Count, quoted.Max(a => a.Published)));
    }

    /// <summary>How many sentences a summary has at most.</summary>
    internal static int Sentences(SummaryLength length) => length switch
    {
        SummaryLength.Short => 3,
        SummaryLength.Medium => 6,
        _ => 12,
    };

    /// <summary>Takes the best sentences in turn, leaves out near-copies, and puts them under their stories.</summary>
    private static List<StorySummary> Tell(
        SearchResult result, List<EvidenceSentence> sentences, IReadOnlyList<IReadOnlyList<ArticleReference>> stories, int most)
    {
        var picked = new List<(EvidenceSentence Sentence, NearCopies Copies, List<Quote> Quotes)>();
        foreach (var sentence in sentences.OrderByDescending(s => s.Coverage + s.OwnCoverage - (0.02f * s.Passage) - (s.StandsAlone ? 0 : 0.2f)))
        {
            var passage = result.Passages[sentence.Passage];
            var quote = Quoting.Quote(passage.Article, passage.Text, passage.Range.Start, sentence.Range);
            var copies = new NearCopies(sentence.Text);
            if (picked.Find(p => p.Copies.SaysTheSame(copies)) is { Quotes: { } quotes })
            {
                if (!quotes.Exists(q => q.Article.Id == quote.Article.Id))
                {
                    quotes.Add(quote);
                }
            }
            else if (picked.Count < most && Quotable.Is(quote.Text))
            {
                picked.Add((sentence, copies, [quote]));
            }
        }

        var told = new List<(double Weight, StorySummary Story)>();
        foreach (var story in stories)
        {
            var own = picked.Where(p => story.Any(a => a.Id == p.Quotes[0].Article.Id))
                .OrderBy(p => p.Quotes[0].Article.Id.Value, StringComparer.Ordinal).ThenBy(p => p.Quotes[0].Range.Start).ToList();
            if (own.Count > 0)
            {
                var headline = own.CountBy(p => p.Quotes[0].Article).MaxBy(p => p.Value).Key.Title;
                told.Add((own.Sum(p => p.Sentence.Coverage), new StorySummary(
                    headline, [.. own.Select(p => new GroundedSentence(Quoting.Readable(p.Quotes[0].Text), p.Quotes))])));
            }
        }

        return [.. told.OrderByDescending(t => t.Weight).Select(t => t.Story)];
    }
}
