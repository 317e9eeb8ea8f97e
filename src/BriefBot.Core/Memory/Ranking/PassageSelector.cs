namespace BriefBot.Memory.Ranking;

/// <summary>Orders the best candidates so that the first few cover the question from several articles, not one many times.</summary>
internal static class PassageSelector
{
    /// <summary>Picks greedily; ties go to the candidate that ranked higher before.</summary>
    /// <returns>Indexes into <paramref name="ranked"/>, in the order to show, with the score at which each was taken.</returns>
    public static List<(int Index, float Score)> Select(IReadOnlyList<(Candidate Candidate, float Score)> ranked, int limit, RankingWeights weights)
    {
        var pool = Math.Min(Math.Max(weights.Selected, limit), ranked.Count);
        var clauses = pool == 0 ? 0 : ranked[0].Candidate.ClauseScores.Length;
        var best = new float[clauses];
        for (var i = 0; i < pool; i++)
        {
            for (var c = 0; c < clauses; c++)
            {
                best[c] = Math.Max(best[c], ranked[i].Candidate.ClauseScores[c]);
            }
        }

        var covered = new float[clauses];
        var perArticle = new Dictionary<string, int>(StringComparer.Ordinal);
        var taken = new bool[pool];
        var order = new List<(int, float)>(Math.Min(limit, pool));
        while (order.Count < Math.Min(limit, pool))
        {
            var (choice, choiceScore) = (-1, float.NegativeInfinity);
            for (var i = 0; i < pool; i++)
            {
                if (!taken[i] && Gain(ranked[i], best, covered, perArticle, weights) is var score && score > choiceScore)
                {
                    (choice, choiceScore) = (i, score);
                }
            }

            taken[choice] = true;
            order.Add((choice, choiceScore));
            var picked = ranked[choice].Candidate;
            perArticle[picked.ArticleId] = perArticle.GetValueOrDefault(picked.ArticleId) + 1;
            for (var c = 0; c < clauses; c++)
            {
                covered[c] = Math.Max(covered[c], best[c] > 0 ? picked.ClauseScores[c] / best[c] : 0);
            }
        }

        return order;
    }

    private static float Gain(
        (Candidate Candidate, float Score) item, float[] best, float[] covered, Dictionary<string, int> perArticle, RankingWeights weights)
    {
        var fresh = 0f;
        for (var c = 0; c < best.Length && best.Length > 1; c++)
        {
            fresh += best[c] > 0 ? Math.Max(0, (item.Candidate.ClauseScores[c] / best[c]) - covered[c]) : 0;
        }

        return item.Score - (weights.SameArticle * perArticle.GetValueOrDefault(item.Candidate.ArticleId))
            + (weights.NewClause * fresh / Math.Max(1, best.Length));
    }
}
