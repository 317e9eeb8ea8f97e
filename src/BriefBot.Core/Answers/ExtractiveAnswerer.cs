using BriefBot.Memory;
using BriefBot.Memory.Evidence;
using Microsoft.Extensions.Options;

namespace BriefBot.Answers;

/// <summary>Answers with sentences taken from the articles, word for word. Needs no model and no network.</summary>
internal sealed class ExtractiveAnswerer(IArticleMemory memory, IOptions<AnswerOptions> options) : IAnswerer
{
    /// <summary>How many articles are named when the question is not covered.</summary>
    private const int NearestArticles = 3;

    private readonly FollowUpFinder _followUps = new(memory);

    /// <inheritdoc/>
    public async Task<Answer> AnswerAsync(string question, SearchFilter? filter, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(question);
        var result = await memory.SearchAsync(new SearchQuery(question, Filter: filter), cancellationToken).ConfigureAwait(false);
        var answer = Answer(question, result);
        if (answer is not Answer.Grounded grounded || options.Value.MaxFollowUps == 0)
        {
            return answer;
        }

        var followUps = await _followUps.FindAsync(
            grounded, options.Value.MaxFollowUps, (next, token) => AnswerOnceAsync(next, filter, token), cancellationToken).ConfigureAwait(false);
        return grounded with { FollowUps = followUps };
    }

    private async Task<Answer> AnswerOnceAsync(string question, SearchFilter? filter, CancellationToken cancellationToken) =>
        Answer(question, await memory.SearchAsync(new SearchQuery(question, Filter: filter), cancellationToken).ConfigureAwait(false));

    private Answer Answer(string question, SearchResult result)
    {
        var threshold = CoverageWeights.Threshold;
        if (result.Evidence is { } evidence && result.CoverageScore >= threshold)
        {
            var picker = new SentencePicker(result, evidence, options.Value.MaxSentences);
            if (picker.Pick() is { Count: > 0 } sentences)
            {
                var articles = sentences.SelectMany(s => s.Quotes).Select(q => q.Article).DistinctBy(a => a.Id).ToList();
                var coverage = new Coverage(result.CoverageScore, threshold, articles.Count, articles.Max(a => a.Published))
                {
                    Uncovered = picker.Uncovered(),
                };
                return new Answer.Grounded(question, sentences, coverage, []);
            }
        }

        var nearest = result.Passages.Select(p => p.Article).DistinctBy(a => a.Id).Take(NearestArticles).ToList();
        return new Answer.NotCovered(question, nearest, new Coverage(result.CoverageScore, threshold, 0, null));
    }
}
