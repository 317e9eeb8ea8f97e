using BriefBot.Memory;
using BriefBot.Memory.Evidence;
using BriefBot.Memory.Ranking;
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
        var (text, filters) = QuestionFilters.Parse(question, filter);
        var parts = QuestionParts.Of(text);
        var answer = parts.Count == 1
            ? await AnswerOnceAsync(question, filter, cancellationToken).ConfigureAwait(false)
            : await AnswerPartsAsync(question, parts, filters, cancellationToken).ConfigureAwait(false);
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

    /// <summary>Each part is a question of its own: what is covered is answered, what is not is named.</summary>
    private async Task<Answer> AnswerPartsAsync(
        string question, IReadOnlyList<QuestionPart> parts, SearchFilter filter, CancellationToken cancellationToken)
    {
        var answers = new List<Answer>();
        foreach (var part in parts)
        {
            answers.Add(await AnswerOnceAsync(part.Asked, filter, cancellationToken).ConfigureAwait(false));
        }

        var uncovered = parts.Zip(answers).Where(p => p.Second is Answer.NotCovered).Select(p => p.First.Shown).ToList();
        var covered = answers.OfType<Answer.Grounded>().ToList();
        if (covered.Count == 0)
        {
            var nearest = answers.OfType<Answer.NotCovered>().SelectMany(a => a.Nearest).DistinctBy(a => a.Id).Take(NearestArticles).ToList();
            return new Answer.NotCovered(
                question, nearest, new Coverage(answers.Max(a => a.Coverage.Score), CoverageWeights.Threshold, 0, null) { Uncovered = uncovered });
        }

        var sentences = PartsJoiner.Join(covered, Math.Max(options.Value.MaxSentences, covered.Count));
        return Grounded(question, sentences, covered.Min(a => a.Coverage.Score), [.. uncovered, .. covered.SelectMany(a => a.Coverage.Uncovered)]);
    }

    private Answer Answer(string question, SearchResult result)
    {
        if (result.Evidence is { } evidence && result.CoverageScore >= CoverageWeights.Threshold)
        {
            var picker = new SentencePicker(result, evidence, options.Value.MaxSentences);
            if (picker.Pick() is { Count: > 0 } sentences)
            {
                return Grounded(question, sentences, result.CoverageScore, picker.Uncovered());
            }
        }

        var nearest = result.Passages.Select(p => p.Article).DistinctBy(a => a.Id).Take(NearestArticles).ToList();
        return new Answer.NotCovered(question, nearest, new Coverage(result.CoverageScore, CoverageWeights.Threshold, 0, null));
    }

    private static Answer.Grounded Grounded(string question, IReadOnlyList<GroundedSentence> sentences, double score, IReadOnlyList<string> uncovered)
    {
        var articles = sentences.SelectMany(s => s.Quotes).Select(q => q.Article).DistinctBy(a => a.Id).ToList();
        var coverage = new Coverage(score, CoverageWeights.Threshold, articles.Count, articles.Max(a => a.Published)) { Uncovered = uncovered };
        return new Answer.Grounded(question, sentences, coverage, []);
    }
}
