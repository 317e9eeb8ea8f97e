using BriefBot.Memory.Lexical;

namespace BriefBot.Memory.Ranking;

/// <summary>Walks the index and picks the passages worth a closer look.</summary>
internal sealed class CandidateFinder(RankingWeights weights)
{
    /// <summary>BM25's k1 + 1 with the k1 of passages, about: by this scores of different questions become comparable.</summary>
    private const float Ceiling = 2.2f;

    /// <summary>The best passages by a first, cheap score; ties go to the lower article id, then the earlier passage.</summary>
    public List<Candidate> Find(Question question, LexicalIndex index, SearchFilter filter, GivenPassages? given = null)
    {
        var best = new PriorityQueue<Candidate, Rank>(Rank.WorstFirst);
        for (var s = 0; s < index.Segments.Length; s++)
        {
            using var scores = new SegmentScores(index, index.Segments[s], question.ClauseTexts.Count, weights);
            for (var t = 0; t < question.Terms.Count; t++)
            {
                scores.Add(question.Terms[t], t);
            }

            Collect(scores, s, question, index, filter, given, best);
        }

        var found = new List<Candidate>(best.Count);
        while (best.TryDequeue(out var candidate, out _))
        {
            found.Add(candidate);
        }

        found.Reverse();
        return found;
    }

    private void Collect(
        SegmentScores scores, int s, Question question, LexicalIndex index, SearchFilter filter, GivenPassages? given,
        PriorityQueue<Candidate, Rank> best)
    {
        var segment = scores.Segment;
        var dead = index.Dead[s];
        var scale = 1 / (Ceiling * question.TotalWeight);
        var clauses = question.ClauseTexts.Count;

        // Below this score nothing enters; most passages are told by it at once.
        var least = best.Count < weights.Candidates ? float.NegativeInfinity : Worst(best).Score;
        for (var a = 0; a < segment.ArticleCount; a++)
        {
            if (scores.ArticleTerms[a] == 0 || (dead is not null && dead[a]) || !Passes(segment, a, filter))
            {
                continue;
            }

            var outlets = OutletClauses(question, segment.Sources[a]);
            var (day, dayClauses) = DayFit(question, segment.Days[a]);
            var shared = ((weights.CandidateArticle * scores.Article[a]) + (weights.CandidateTitle * scores.Title[a])) * scale
                + (outlets != 0 ? weights.CandidateOutlet : 0) + (weights.CandidateDay * day);
            for (var p = segment.FirstPassages[a]; p < segment.FirstPassages[a + 1]; p++)
            {
                var clause = 0f;
                for (var c = 0; c < clauses && clauses > 1; c++)
                {
                    clause = Math.Max(clause, scores.Clauses[c][p]);
                }

                var score = shared + ((scores.Passage[p] + (weights.CandidateClause * clause)) * scale);
                if (score < least || given?.Contains(segment.Passages[p]) == false)
                {
                    continue;
                }

                var rank = new Rank(score, segment.ArticleIds[a], p - segment.FirstPassages[a]);
                if (best.Count < weights.Candidates)
                {
                    best.Enqueue(Candidate(scores, s, a, p, scale, outlets, day, dayClauses, score), rank);
                }
                else if (Rank.WorstFirst.Compare(rank, Worst(best)) > 0)
                {
                    best.DequeueEnqueue(Candidate(scores, s, a, p, scale, outlets, day, dayClauses, score), rank);
                }

                least = best.Count < weights.Candidates ? least : Worst(best).Score;
            }
        }
    }

    private static Candidate Candidate(
        SegmentScores scores, int segment, int article, int passage, float scale, int outlets, float day, int dayClauses, float score)
    {
        var clauses = new float[scores.Clauses.Length];
        for (var c = 0; c < clauses.Length; c++)
        {
            clauses[c] = scores.Clauses[c][passage] * scale;
        }

        var id = scores.Segment.ArticleIds[article];
        return new Candidate(
            segment, article, scores.Segment.Passages[passage], id, scores.Passage[passage] * scale, scores.Article[article] * scale,
            scores.Title[article] * scale, scores.ArticleTerms[article], outlets, day, dayClauses, score)
        {
            ClauseScores = clauses,
        };
    }

    private static Rank Worst(PriorityQueue<Candidate, Rank> best) => best.TryPeek(out _, out var worst) ? worst : default;

    internal static bool Passes(Segment segment, int article, SearchFilter filter) =>
        (filter.Article is not { } id || segment.ArticleIds[article] == id.Value)
        && (filter.Among is not { } among || among.Contains(segment.ArticleIds[article]))
        && (filter.Source is not { } source || OutletMatcher.NamesMatch(segment.Sources[article], source))
        && (filter.After is not { } after || segment.Days[article] >= after.DayNumber)
        && (filter.Before is not { } before || (segment.Days[article] >= 0 && segment.Days[article] < before.DayNumber));

    internal static int OutletClauses(Question question, string source)
    {
        foreach (var (name, clauses) in question.Outlets)
        {
            if (name == source)
            {
                return clauses;
            }
        }

        return 0;
    }

    internal static (float Fit, int Clauses) DayFit(Question question, int day)
    {
        var (fit, clauses) = (0f, 0);
        foreach (var (days, bits) in question.Days)
        {
            if (day >= 0 && days.Contains(day))
            {
                fit = Math.Max(fit, days.IsExact ? 1 : 0.4f);
                clauses |= bits;
            }
        }

        return (fit, clauses);
    }

    /// <summary>A place in the ranking that does not depend on the order of imports.</summary>
    private readonly record struct Rank(float Score, string ArticleId, int Passage)
    {
        public static readonly Comparer<Rank> WorstFirst = Comparer<Rank>.Create((x, y) =>
            x.Score != y.Score ? x.Score.CompareTo(y.Score)
            : string.CompareOrdinal(y.ArticleId, x.ArticleId) is var ids and not 0 ? ids
            : y.Passage.CompareTo(x.Passage));
    }
}
