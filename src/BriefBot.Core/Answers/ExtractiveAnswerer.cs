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
    public async Task<Answer> AnswerAsync(AnswerRequest request, CancellationToken cancellationToken)
    {
        var answer = (await FindAsync(request, cancellationToken).ConfigureAwait(false)).Answer;
        return answer is Answer.Grounded grounded
            ? grounded with { FollowUps = await FollowUpsAsync(grounded, request.Filter, cancellationToken).ConfigureAwait(false) }
            : answer;
    }

    /// <summary>Answers without follow-up questions, and hands out what was found on the way.</summary>
    public async Task<Findings> FindAsync(AnswerRequest request, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        var (question, filter) = (request.Question, request.Filter);
        var (text, filters) = QuestionFilters.Parse(question, filter);
        var parts = QuestionParts.Of(text);
        return parts.Count == 1
            ? await FindOnceAsync(question, filter, cancellationToken).ConfigureAwait(false)
            : await FindPartsAsync(question, parts, filters, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>What could be asked next, each of which is answered to see that it can be.</summary>
    public async Task<IReadOnlyList<string>> FollowUpsAsync(Answer.Grounded answer, SearchFilter? filter, CancellationToken cancellationToken) =>
        options.Value.MaxFollowUps == 0
            ? []
            : await _followUps.FindAsync(
                answer,
                options.Value.MaxFollowUps,
                async (next, token) => (await FindOnceAsync(next, filter, token).ConfigureAwait(false)).Answer,
                cancellationToken).ConfigureAwait(false);

    private async Task<Findings> FindOnceAsync(string question, SearchFilter? filter, CancellationToken cancellationToken)
    {
        var result = await memory.SearchAsync(new SearchQuery(question, Filter: filter), cancellationToken).ConfigureAwait(false);
        return new Findings(Answer(question, result), [result]);
    }

    /// <summary>Each part is a question of its own: what is covered is answered, what is not is named.</summary>
    private async Task<Findings> FindPartsAsync(
        string question, IReadOnlyList<QuestionPart> parts, SearchFilter filter, CancellationToken cancellationToken)
    {
        var answers = new List<Answer>();
        var searches = new List<SearchResult>();
        foreach (var part in parts)
        {
            var found = await FindOnceAsync(part.Asked, filter, cancellationToken).ConfigureAwait(false);
            answers.Add(found.Answer);
            searches.AddRange(found.Searches);
        }

        return new Findings(Joined(question, parts, answers), searches);
    }

    private Answer Joined(string question, IReadOnlyList<QuestionPart> parts, List<Answer> answers)
    {
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
