using BriefBot.Memory.Ranking;

namespace BriefBot.Benchmarks.Fitting;

/// <summary>A question with the passages that hold its facts, and what the last search found for it.</summary>
/// <param name="Text">The question.</param>
/// <param name="Facts">How many facts it has.</param>
/// <param name="FactsOfPassage">Passages by their rows, each with the facts that it holds, one bit each.</param>
internal sealed record TuningQuestion(string Text, int Facts, IReadOnlyDictionary<long, uint> FactsOfPassage)
{
    /// <summary>How many passages are shown.</summary>
    private const int Depth = 10;

    /// <summary>Orders candidates by their features and scores what a reader would see; the same steps as <see cref="PassageRanker"/>.</summary>
    public RankingScore Score(TuningCandidates found, RankingWeights weights)
    {
        if (found.Candidates.Count == 0)
        {
            return RankingScore.Of([], Facts);
        }

        var ranked = Enumerable.Range(0, found.Candidates.Count)
            .Select(i => (Candidate: found.Candidates[i], Score: found.Features[i].Score(found.Largest, weights)))
            .OrderByDescending(r => r.Score)
            .ToArray();
        Span<uint> shown = stackalloc uint[Depth];
        var count = 0;
        foreach (var (index, _) in PassageSelector.Select(ranked, Depth, weights))
        {
            shown[count++] = FactsOfPassage.GetValueOrDefault(ranked[index].Candidate.Row);
        }

        return RankingScore.Of(shown[..count], Facts);
    }
}
