using BriefBot.Memory.Lexical;
using BriefBot.Memory.Terms;

namespace BriefBot.Memory.Ranking;

/// <summary>Weighs a question's words: how rare each is, and which words of the articles may stand for it.</summary>
internal sealed class TermWeigher(RankingWeights weights)
{
    /// <summary>How many corrections of a mistyped word are tried.</summary>
    private const int Corrections = 3;

    /// <summary>Weighs one word.</summary>
    /// <param name="text">The question.</param>
    /// <param name="terms">All its terms.</param>
    /// <param name="at">Which of them.</param>
    /// <param name="index">The index that says how rare the word is, and which words may stand for it.</param>
    /// <param name="clauses">The clauses that it stands in, one bit each.</param>
    /// <param name="isOutlet">Whether it is part of an outlet's name.</param>
    /// <param name="isDate">Whether it is part of a date.</param>
    public QuestionTerm Weigh(string text, List<Term> terms, int at, LexicalIndex index, int clauses, bool isOutlet, bool isDate)
    {
        var term = terms[at];
        var surface = text[term.Start..term.End];
        var statistics = index.Find(term.Text);
        var variants = new List<TermVariant>();
        if (statistics.Articles > 0)
        {
            variants.Add(new TermVariant(term.Text, term.Hash, 1));
        }
        else
        {
            foreach (var correction in SpellingCorrector.Correct(index, term.Text, surface, Corrections))
            {
                variants.Add(new TermVariant(correction, TermNormalizer.Hash(correction), weights.Correction));
                statistics = Max(statistics, index.Find(correction));
            }
        }

        foreach (var joined in Joins(text, terms, at).Where(j => index.Find(j).Articles > 0))
        {
            variants.Add(new TermVariant(joined, TermNormalizer.Hash(joined), weights.Correction));
            statistics = statistics.Articles > 0 ? statistics : index.Find(joined);
        }

        if (!isOutlet && !isDate)
        {
            foreach (var (synonym, isNear) in Thesaurus.Of(term.Text))
            {
                var found = index.Find(synonym);
                if (found.Articles > 0)
                {
                    variants.Add(new TermVariant(synonym, TermNormalizer.Hash(synonym), isNear ? weights.NearSynonym : weights.Synonym));
                    statistics = statistics.Articles > 0 ? statistics : found;
                }
            }
        }

        var weighed = new QuestionTerm(
            term.Text, surface, term.Start, term.IsName, variants, Rarity(term.Text, statistics.Passages, index.Passages),
            Rarity(term.Text, statistics.Articles, index.Articles), clauses, isOutlet, isDate)
        {
            Share = isOutlet ? weights.OutletWords : isDate ? weights.DateWords : 1,
        };
        return isOutlet || isDate ? weighed : weighed with { Paraphrases = ParaphrasesOf(weighed, terms, at, index) };
    }

    private List<TermVariant> ParaphrasesOf(QuestionTerm term, List<Term> terms, int at, LexicalIndex index)
    {
        var known = term.Variants.Select(v => v.Text).ToHashSet(StringComparer.Ordinal);
        var found = new List<TermVariant>();
        foreach (var (word, weight) in Paraphrases.Of(term.Text).Select(p => (p.Term, p.IsFamily ? weights.Family : weights.Paraphrase))
            .Concat(Paraphrases.InPhrase(terms, at).Select(p => (p, weights.Family))))
        {
            if ((weight > weights.Paraphrase || !known.Contains(word)) && index.Find(word).Articles > 0)
            {
                found.Add(new TermVariant(word, TermNormalizer.Hash(word), weight));
            }
        }

        return found;
    }

    /// <summary>"Horyu-ji" may be "Horyuji" in an article: the word joined to its neighbours across a hyphen.</summary>
    private static List<string> Joins(string text, List<Term> terms, int at)
    {
        var joins = new List<string>();
        for (var first = Math.Max(0, at - 1); first <= at && first + 1 < terms.Count; first++)
        {
            var (left, right) = (terms[first], terms[first + 1]);
            if (right.Start == left.End + 1 && text[left.End] is '-' or '‐' or '‑'
                && TermAnalyzer.Shared.Analyze(text[left.Start..left.End] + text[right.Start..right.End]) is [var joined])
            {
                joins.Add(joined.Text);
            }
        }

        return joins;
    }

    private static TermStatistics Max(TermStatistics a, TermStatistics b) =>
        new(Math.Max(a.Passages, b.Passages), Math.Max(a.Articles, b.Articles));

    /// <summary>Inverse document frequency as in BM25, never negative, smoothed by everyday English.</summary>
    private float Rarity(string term, int with, int all)
    {
        var background = weights.BackgroundPassages;
        var share = LightWords.Contains(term) ? weights.LightWordShare : Math.Max(weights.OtherWordShare, BackgroundWords.Share(term));
        var (withAll, total) = (with + (background * share), all + background);
        return (float)Math.Log(1 + ((total - withAll + 0.5) / (withAll + 0.5)));
    }
}
