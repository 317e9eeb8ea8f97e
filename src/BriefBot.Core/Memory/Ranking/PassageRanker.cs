using BriefBot.Memory.Lexical;

namespace BriefBot.Memory.Ranking;

/// <summary>The ranking: question analysis, candidates, features, selection.</summary>
internal sealed class PassageRanker(RankingWeights weights)
{
    private readonly QuestionAnalyzer _analyzer = new(weights);
    private readonly CandidateFinder _finder = new(weights);

    /// <summary>Ranks the passages of an index for a question.</summary>
    /// <param name="text">The question without filters.</param>
    /// <param name="index">The index.</param>
    /// <param name="filter">Which articles count.</param>
    /// <param name="limit">How many passages at most.</param>
    /// <param name="termsOf">Reads a passage's terms by its row.</param>
    /// <param name="meaning">The question and the passages as vectors; null to go by words alone.</param>
    /// <param name="given">What another search has found, and nothing else is ranked then; null for the whole index.</param>
    public PassageRanking Rank(
        string text, LexicalIndex index, SearchFilter filter, int limit, Func<long, uint[]> termsOf, MeaningMatch? meaning = null,
        GivenPassages? given = null)
    {
        var question = _analyzer.Analyze(text, index);
        var candidates = _finder.Find(question, index, filter, given);
        meaning?.Join(candidates, question, filter, weights);
        given?.Join(candidates, question, index, filter);
        if (candidates.Count == 0)
        {
            return new PassageRanking(question, []);
        }

        var extractor = new FeatureExtractor(question, weights);
        var similarities = meaning?.Rate(candidates) ?? given?.Rate(candidates);
        var features = new Features[candidates.Count];
        var largest = default(Features);
        for (var i = 0; i < candidates.Count; i++)
        {
            features[i] = extractor.Extract(candidates[i], termsOf(candidates[i].Row)) with { Similarity = similarities?[i] ?? 0 };
            largest = Features.Max(largest, features[i]);
        }

        // A stable sort: equal scores keep the candidates' own order.
        var ranked = Enumerable.Range(0, candidates.Count)
            .Select(i => (Candidate: candidates[i], Score: features[i].Score(largest, weights), Features: features[i]))
            .OrderByDescending(r => r.Score)
            .ToList();
        var selected = PassageSelector.Select([.. ranked.Select(r => (r.Candidate, r.Score))], limit, weights);
        return new PassageRanking(
            question, [.. selected.Select(s => new RankedPassage(ranked[s.Index].Candidate, ranked[s.Index].Features, s.Score))]);
    }
}
