using BriefBot.Memory.Lexical;

namespace BriefBot.Memory.Ranking;

/// <summary>The passages that another search has found, by their rows: only they are ranked, and its nearness is a feature.</summary>
/// <param name="nearness">How near that search says each is; null where it does not say.</param>
internal sealed class GivenPassages(IReadOnlyDictionary<long, float?> nearness)
{
    /// <summary>Whether a passage is among them.</summary>
    public bool Contains(long row) => nearness.ContainsKey(row);

    /// <summary>Adds those that share no word with the question, at the end: they may be worth showing.</summary>
    public void Join(List<Candidate> candidates, Question question, LexicalIndex index, SearchFilter filter)
    {
        var missing = nearness.Keys.ToHashSet();
        missing.ExceptWith(candidates.Select(c => c.Row));
        var siblings = candidates.ToLookup(c => (c.Segment, c.Article));
        for (var s = 0; s < index.Segments.Length && missing.Count > 0; s++)
        {
            var segment = index.Segments[s];
            for (var p = 0; p < segment.PassageCount; p++)
            {
                var a = segment.ArticleOfPassage[p];
                if (!missing.Contains(segment.Passages[p]) || index.Dead[s]?[a] == true || !CandidateFinder.Passes(segment, a, filter))
                {
                    continue;
                }

                var (day, dayClauses) = CandidateFinder.DayFit(question, segment.Days[a]);
                var sibling = siblings[(s, a)].FirstOrDefault();
                candidates.Add(new Candidate(
                    s, a, segment.Passages[p], segment.ArticleIds[a], 0, sibling?.ArticleScore ?? 0, sibling?.TitleScore ?? 0,
                    sibling?.ArticleTerms ?? 0, CandidateFinder.OutletClauses(question, segment.Sources[a]), day, dayClauses, 0)
                {
                    ClauseScores = new float[question.ClauseTexts.Count],
                    IsByMeaningOnly = true,
                });
            }
        }
    }

    /// <summary>How near each candidate is among all, 0 to 1, as with vectors; one of which nothing is known is put in the middle.</summary>
    public float[] Rate(IReadOnlyList<Candidate> candidates)
    {
        var known = candidates.Select(c => nearness.GetValueOrDefault(c.Row)).OfType<float>().ToArray();
        if (known.Length == 0)
        {
            return new float[candidates.Count];
        }

        var (least, most, middle) = (known.Min(), known.Max(), known.Average());
        return [.. candidates.Select(c => most > least ? ((nearness.GetValueOrDefault(c.Row) ?? middle) - least) / (most - least) : 0)];
    }
}
