using BriefBot.Memory.Embeddings;

namespace BriefBot.Memory.Ranking;

/// <summary>Brings search by meaning into the ranking: near passages become candidates, nearness becomes a feature.</summary>
internal sealed class MeaningMatch(VectorView view, PassageVector vector)
{
    /// <summary>Adds the nearest passages to the candidates that words found.</summary>
    /// <param name="candidates">The candidates; near passages are added at the end, nearest first.</param>
    /// <param name="question">The question.</param>
    /// <param name="filter">Which articles count.</param>
    /// <param name="weights">How many to add at most.</param>
    public void Join(List<Candidate> candidates, Question question, SearchFilter filter, RankingWeights weights)
    {
        var known = candidates.Select(c => c.Row).ToHashSet();
        var articles = new Dictionary<(int, int), Candidate>();
        foreach (var candidate in candidates)
        {
            articles.TryAdd((candidate.Segment, candidate.Article), candidate);
        }

        foreach (var (s, p) in Nearest(filter, weights.SimilarCandidates).Where(n => !known.Contains(view.Index.Segments[n.Segment].Passages[n.Passage])))
        {
            var segment = view.Index.Segments[s];
            var a = segment.ArticleOfPassage[p];
            var (day, dayClauses) = CandidateFinder.DayFit(question, segment.Days[a]);
            var sibling = articles.GetValueOrDefault((s, a));
            candidates.Add(new Candidate(
                s, a, segment.Passages[p], segment.ArticleIds[a], 0, sibling?.ArticleScore ?? 0, sibling?.TitleScore ?? 0,
                sibling?.ArticleTerms ?? 0, CandidateFinder.OutletClauses(question, segment.Sources[a]), day, dayClauses, 0)
            {
                ClauseScores = new float[question.ClauseTexts.Count],
                IsByMeaningOnly = true,
            });
        }
    }

    /// <summary>
    /// How near each candidate is, 1 for the nearest and 0 for the farthest: models differ in what a cosine of 0.8 says,
    /// the order they agree on. A passage without a vector is put in the middle, so that it loses nothing by it.
    /// </summary>
    public float[] Rate(IReadOnlyList<Candidate> candidates)
    {
        var cosines = candidates.Select(Cosine).ToArray();
        var known = cosines.OfType<float>().ToArray();
        if (known.Length == 0)
        {
            return new float[cosines.Length];
        }

        var (least, most, middle) = (known.Min(), known.Max(), known.Average());
        return [.. cosines.Select(c => most > least ? ((c ?? middle) - least) / (most - least) : 0)];
    }

    private float? Cosine(Candidate candidate)
    {
        var segment = view.Index.Segments[candidate.Segment];
        for (var p = segment.FirstPassages[candidate.Article]; p < segment.FirstPassages[candidate.Article + 1]; p++)
        {
            if (segment.Passages[p] == candidate.Row)
            {
                return view.Similarity(candidate.Segment, p, vector);
            }
        }

        return null;
    }

    private List<(int Segment, int Passage)> Nearest(SearchFilter filter, int most)
    {
        var best = new PriorityQueue<(int, int), Place>(Place.WorstFirst);
        for (var s = 0; s < view.Index.Segments.Length; s++)
        {
            var segment = view.Index.Segments[s];
            var dead = view.Index.Dead[s];
            for (var a = 0; a < segment.ArticleCount; a++)
            {
                if ((dead is not null && dead[a]) || !CandidateFinder.Passes(segment, a, filter))
                {
                    continue;
                }

                for (var p = segment.FirstPassages[a]; p < segment.FirstPassages[a + 1]; p++)
                {
                    // No vector, nothing in common, or the contrary: no reason to look at it.
                    if (view.Similarity(s, p, vector) is not { } cosine || cosine <= 0)
                    {
                        continue;
                    }

                    var place = new Place(cosine, segment.ArticleIds[a], p - segment.FirstPassages[a]);
                    if (best.Count < most)
                    {
                        best.Enqueue((s, p), place);
                    }
                    else if (best.TryPeek(out _, out var worst) && Place.WorstFirst.Compare(place, worst) > 0)
                    {
                        best.DequeueEnqueue((s, p), place);
                    }
                }
            }
        }

        var nearest = new List<(int, int)>(best.Count);
        while (best.TryDequeue(out var found, out _))
        {
            nearest.Add(found);
        }

        nearest.Reverse();
        return nearest;
    }

    /// <summary>A place that does not depend on the order of imports.</summary>
    private readonly record struct Place(float Cosine, string ArticleId, int Passage)
    {
        public static readonly Comparer<Place> WorstFirst = Comparer<Place>.Create((x, y) =>
            x.Cosine != y.Cosine ? x.Cosine.CompareTo(y.Cosine)
            : string.CompareOrdinal(y.ArticleId, x.ArticleId) is var ids and not 0 ? ids
            : y.Passage.CompareTo(x.Passage));
    }
}
