using System.Numerics;
using BriefBot.Memory.Passages;

namespace BriefBot.Memory.Ranking;

/// <summary>Looks at a candidate's terms, in order and sentence by sentence.</summary>
internal sealed class FeatureExtractor
{
    /// <summary>A clause that names another outlet than the article's counts this much.</summary>
    private const float WrongPlace = 0.5f;

    private readonly Question _question;
    private readonly RankingWeights _weights;
    private readonly Dictionary<uint, (int Term, float Weight)> _matches = [];
    private readonly Dictionary<(int, int), int> _pairs = [];
    private readonly ulong _names;
    private readonly float _pairTotal;

    public FeatureExtractor(Question question, RankingWeights weights)
    {
        _question = question;
        _weights = weights;
        for (var t = 0; t < question.Terms.Count; t++)
        {
            foreach (var variant in question.Terms[t].Variants)
            {
                if (!_matches.TryGetValue(variant.Hash, out var known) || known.Weight < variant.Weight)
                {
                    _matches[variant.Hash] = (t, variant.Weight);
                }
            }

            if (question.Terms[t] is { IsName: true, IsOutlet: false })
            {
                _names |= 1ul << t;
            }
        }

        for (var i = 0; i < question.Pairs.Count; i++)
        {
            var (first, second) = question.Pairs[i];
            _pairs[(first, second)] = i;
            _pairTotal += Weight(first) + Weight(second);
        }
    }

    /// <summary>The features of a candidate.</summary>
    /// <param name="candidate">The candidate.</param>
    /// <param name="terms">Its terms as <see cref="PassageTerms"/> has them.</param>
    public Features Extract(Candidate candidate, ReadOnlySpan<uint> terms)
    {
        var features = new Features
        {
            Passage = candidate.PassageScore,
            Article = candidate.ArticleScore,
            Title = candidate.TitleScore,
            Outlet = candidate.Outlets != 0 ? 1 : 0,
            Day = candidate.Days,
            Names = _names == 0 ? 0 : (float)BitOperations.PopCount(candidate.ArticleTerms & _names) / BitOperations.PopCount(_names),
        };
        var outletClauses = _question.Outlets.Aggregate(0, (bits, o) => bits | o.Clauses);
        var dayClauses = _question.Days.Aggregate(0, (bits, d) => bits | d.Clauses);
        for (var c = 0; c < candidate.ClauseScores.Length; c++)
        {
            var bit = 1 << c;
            var fits = ((outletClauses & bit) == 0 || (candidate.Outlets & bit) != 0)
                && ((dayClauses & bit) == 0 || (candidate.DayClauses & bit) != 0);
            features.Clause = Math.Max(features.Clause, candidate.ClauseScores[c]);
            features.ClauseInPlace = Math.Max(features.ClauseInPlace, candidate.ClauseScores[c] * (fits ? 1 : WrongPlace));
        }

        Sentences(terms, ref features);
        return features;
    }

    private void Sentences(ReadOnlySpan<uint> terms, ref Features features)
    {
        Span<float> matched = stackalloc float[Question.MaxTerms];
        Span<bool> pairsSeen = stackalloc bool[_question.Pairs.Count];
        var pairs = 0f;
        var previous = -1;
        var length = 0;
        var any = false;
        foreach (var hash in terms)
        {
            if (hash != PassageTerms.SentenceEnd)
            {
                length++;
                if (!_matches.TryGetValue(hash, out var match))
                {
                    previous = -1;
                    continue;
                }

                any = true;
                matched[match.Term] = Math.Max(matched[match.Term], match.Weight);
                if (previous >= 0 && _pairs.TryGetValue((previous, match.Term), out var pair) && !pairsSeen[pair])
                {
                    pairsSeen[pair] = true;
                    pairs += Weight(previous) + Weight(match.Term);
                }

                previous = match.Term;
                continue;
            }

            if (any)
            {
                Close(matched, length, ref features);
                matched.Clear();
            }

            (previous, length, any) = (-1, 0, false);
        }

        features.Pairs = _pairTotal > 0 ? pairs / _pairTotal : 0;
    }

    private void Close(ReadOnlySpan<float> matched, int length, ref Features features)
    {
        Span<float> clauses = stackalloc float[Question.MaxClauses];
        var total = 0f;
        for (var t = 0; t < _question.Terms.Count; t++)
        {
            if (matched[t] == 0)
            {
                continue;
            }

            var weight = Weight(t) * matched[t];
            total += weight;
            for (var c = 0; c < _question.ClauseTexts.Count; c++)
            {
                if ((_question.Terms[t].Clauses & (1 << c)) != 0)
                {
                    clauses[c] += weight;
                }
            }
        }

        var scale = 1 / (_question.TotalWeight * (1 - _weights.SentenceB + (_weights.SentenceB * Math.Max(1, length / _weights.SentenceLength))));
        features.Sentence = Math.Max(features.Sentence, total * scale);
        foreach (var clause in clauses)
        {
            features.ClauseSentence = Math.Max(features.ClauseSentence, clause * scale);
        }
    }

    private float Weight(int term) => _question.Terms[term].PassageWeight * _question.Terms[term].Share;
}
