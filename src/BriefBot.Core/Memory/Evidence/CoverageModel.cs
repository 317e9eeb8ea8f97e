using BriefBot.Memory.Ranking;

namespace BriefBot.Memory.Evidence;

/// <summary>Decides how well passages cover a question: one number from the evidence, by logistic regression.</summary>
internal static class CoverageModel
{
    /// <summary>A name of the question that stands next to the sentence, in its heading or in the title counts as there.</summary>
    private const float Near = 0.45f;

    /// <summary>The score of a question, 0 to 1: that of its best sentence, or for a long question that of its clauses together.</summary>
    public static double Score(Question question, in CoverageEvidence evidence, IReadOnlyList<EvidenceSentence> sentences) =>
        question.IsLong ? Score(evidence) : sentences.Count == 0 ? 0 : SentenceWeights.Chance(sentences.Max(s => s.Answers));

    private static double Score(in CoverageEvidence evidence)
    {
        var values = evidence.ToArray();
        var weights = CoverageWeights.SeveralClauses;
        var sum = weights[^1];
        for (var i = 0; i < values.Length; i++)
        {
            sum += weights[i] * values[i];
        }

        return 1 / (1 + Math.Exp(-sum));
    }

    /// <summary>Gathers the evidence of a ranking.</summary>
    public static CoverageEvidence Gather(PassageRanking ranking, IReadOnlyList<EvidenceSentence> sentences)
    {
        var question = ranking.Question;
        var evidence = new CoverageEvidence
        {
            UnknownNames = Weight(question, t => t is { Variants.Count: 0, IsName: true }) / Math.Max(1e-3f, Weight(question, _ => true)),
            UnknownWords = Weight(question, t => t is { Variants.Count: 0, IsName: false }) / Math.Max(1e-3f, Weight(question, _ => true)),
            AsksOutlet = question.Outlets.Count > 0 ? 1 : 0,
        };
        foreach (var passage in ranking.Passages)
        {
            evidence.PassageScore = Math.Max(evidence.PassageScore, passage.Features.Passage);
            evidence.ArticleScore = Math.Max(evidence.ArticleScore, passage.Features.Article);
            evidence.Outlet = Math.Max(evidence.Outlet, passage.Features.Outlet);
            evidence.Day = Math.Max(evidence.Day, passage.Features.Day);
        }

        for (var c = 0; c < question.ClauseTexts.Count; c++)
        {
            AddClause(question, 1 << c, sentences, ref evidence);
        }

        return evidence;
    }

    /// <summary>How well the best sentence covers a clause; the sentence itself, and the evidence of that clause alone.</summary>
    public static (EvidenceSentence? Best, float Coverage) BestFor(
        Question question, int clause, IReadOnlyList<EvidenceSentence> sentences)
    {
        EvidenceSentence? best = null;
        var bestScore = float.NegativeInfinity;
        var bestCoverage = 0f;
        foreach (var sentence in sentences)
        {
            var coverage = Share(question, clause, sentence.InContext);
            var score = EvidenceMerit.Of(sentence, question, coverage, Share(question, clause, sentence.Own));
            if (score > bestScore)
            {
                (best, bestScore, bestCoverage) = (sentence, score, coverage);
            }
        }

        return (best, bestCoverage);
    }

    private static void AddClause(Question question, int clause, IReadOnlyList<EvidenceSentence> sentences, ref CoverageEvidence evidence)
    {
        var all = Math.Max(1e-3f, Weight(question, _ => true));
        var weight = Weight(question, t => (t.Clauses & clause) != 0);
        if (weight <= 0 || BestFor(question, clause, sentences) is not ({ } best, var coverage))
        {
            return;
        }

        // A word that stands in two clauses counts in both, so the parts can add up to a little more than the whole.
        var part = weight / all;
        evidence.Coverage += part * coverage;
        evidence.OwnCoverage += part * Share(question, clause, best.Own);
        evidence.AskedForMissing = Math.Max(evidence.AskedForMissing, best.HasAskedFor ? 0 : best.HasAskedForNearby ? part / 2 : part);
        evidence.AskedForFound = Math.Max(evidence.AskedForFound, best.HasAskedFor && AsksForFact(question) ? part : 0);
        evidence.Pairs += part * best.Pairs;
        evidence.CountrySwapped = Math.Max(evidence.CountrySwapped, best.SwapsCountry ? part : 0);
        float heaviest = 0, heaviestOwn = 0, names = 0, missing = 0, farMissing = 0, matter = 0, matterOwn = 0, matterNear = 0, numbers = 0, numbersMissing = 0;
        for (var t = 0; t < question.Terms.Count; t++)
        {
            var term = question.Terms[t];
            if ((term.Clauses & clause) == 0 || term.IsOutlet)
            {
                continue;
            }

            var termWeight = term.PassageWeight * term.Share;
            if (term.Variants is [{ Weight: 1 }, ..])
            {
                heaviest = Math.Max(heaviest, termWeight * (1 - best.InContext[t]));
                heaviestOwn = Math.Max(heaviestOwn, termWeight * (1 - best.Own[t]));
            }

            if (char.IsAsciiDigit(term.Text[0]))
            {
                numbers++;
                numbersMissing += 1 - best.Own[t];
            }
            else if (term.IsName && !term.IsDate)
            {
                names++;
                missing += 1 - best.Own[t];
                farMissing += best.InContext[t] < Near ? 1 : 0;
            }
            else if (!term.IsDate)
            {
                matter += termWeight;
                matterOwn += termWeight * best.Own[t];
                matterNear += termWeight * best.InContext[t];
            }
        }

        evidence.KnownMissing += part * heaviest / weight;
        evidence.KnownOwnMissing += part * heaviestOwn / weight;
        evidence.MatterOwn += part * (matter > 0 ? matterOwn / matter : 1);
        evidence.MatterCoverage += part * (matter > 0 ? matterNear / matter : 1);
        evidence.NumbersMissing += numbers > 0 ? part * numbersMissing / numbers : 0;
        if (names > 0)
        {
            evidence.NamesMissing += part * missing / names;
            evidence.NamesFarMissing += part * farMissing / names;
        }
    }

    private static bool AsksForFact(Question question) =>
        question.AskedFor is not (AskedFor.Statement or AskedFor.Person or AskedFor.Place or AskedFor.Cause);

    private static float Share(Question question, int clause, float[] matched)
    {
        float sum = 0, total = 1e-3f;
        for (var t = 0; t < matched.Length; t++)
        {
            var term = question.Terms[t];
            if ((term.Clauses & clause) != 0)
            {
                var weight = term.PassageWeight * term.Share;
                sum += weight * matched[t];
                total += weight;
            }
        }

        return sum / total;
    }

    private static float Weight(Question question, Func<QuestionTerm, bool> which) =>
        question.Terms.Where(which).Sum(t => t.PassageWeight * t.Share);
}
