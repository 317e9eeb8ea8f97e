using BriefBot.Articles;
using BriefBot.Memory;
using BriefBot.Memory.Evidence;
using BriefBot.Memory.Ranking;

namespace BriefBot.Answers;

/// <summary>Picks the sentences that answer a question, few and without repeating itself, each with its quotes.</summary>
internal sealed class SentencePicker(SearchResult result, SearchEvidence evidence, int most)
{
    /// <summary>For a long question, a further sentence's merit must come this near to the best one's.</summary>
    private const float NearTheBest = 0.72f;

    /// <summary>For others, how much worse than the best one's a further sentence's sum may be.</summary>
    private const float FurtherWithin = 2.5f;

    /// <summary>A part of the question with less coverage than this counts as not covered.</summary>
    private const float LeastPart = 0.35f;

    private readonly Question _question = evidence.Question;

    /// <summary>The sentences, the best first.</summary>
    public List<GroundedSentence> Pick()
    {
        var picked = new List<(EvidenceSentence Sentence, NearCopies Copies, List<Quote> Quotes)>();
        if (_question.IsLong)
        {
            PickClauses(picked);
        }
        else
        {
            PickBest(picked);
        }

        return [.. picked.Select(p => new GroundedSentence(string.Join(": ", Shown(p.Sentence, p.Quotes).Select(q => Quoting.Readable(q.Text))), p.Quotes))];
    }

    /// <summary>The best sentence, and the few that are about as good and say something else.</summary>
    private void PickBest(List<(EvidenceSentence Sentence, NearCopies Copies, List<Quote> Quotes)> picked)
    {
        var ranked = Ranked(s => s.Answers);
        foreach (var sentence in ranked)
        {
            if (picked.Count > 0 && sentence.Answers < ranked[0].Answers - FurtherWithin)
            {
                break;
            }

            if (picked.Count < most || IsCopy(sentence, picked))
            {
                Take(sentence, picked);
            }
        }
    }

    /// <summary>The best sentence of each clause, then what comes near the best of all.</summary>
    private void PickClauses(List<(EvidenceSentence Sentence, NearCopies Copies, List<Quote> Quotes)> picked)
    {
        for (var c = 0; c < _question.ClauseTexts.Count; c++)
        {
            var (best, coverage) = CoverageModel.BestFor(_question, 1 << c, evidence.Sentences);
            if (best is not null && coverage >= LeastPart)
            {
                Take(best, picked);
            }
        }

        var ranked = Ranked(s => s.Merit);
        var needed = Math.Max(most, picked.Count);
        foreach (var sentence in ranked)
        {
            if (picked.Count > 0 && sentence.Merit < ranked[0].Merit * NearTheBest)
            {
                break;
            }

            if ((picked.Count == 0 || !sentence.SwapsCountry) && (picked.Count < needed || IsCopy(sentence, picked)))
            {
                Take(sentence, picked);
            }
        }
    }

    private List<EvidenceSentence> Ranked(Func<EvidenceSentence, float> by) =>
        [.. evidence.Sentences.OrderByDescending(by).ThenBy(s => s.Passage).ThenBy(s => s.Range.Start)];

    /// <summary>The quotes that a sentence's text is made of: a row's header before the row.</summary>
    private static IEnumerable<Quote> Shown(EvidenceSentence sentence, List<Quote> quotes) =>
        sentence.Header is { } header && quotes.Find(q => q.Article.Id == quotes[0].Article.Id && q.Range == header) is { } head
            ? [head, quotes[0]]
            : [quotes[0]];

    /// <summary>Parts of the question that no sentence covers, in the user's words.</summary>
    public List<string> Uncovered()
    {
        var uncovered = new List<string>();
        for (var c = 0; c < _question.ClauseTexts.Count && _question.ClauseTexts.Count > 1; c++)
        {
            if (CoverageModel.BestFor(_question, 1 << c, evidence.Sentences).Coverage < LeastPart)
            {
                uncovered.Add(_question.ClauseTexts[c]);
            }
        }

        return uncovered;
    }

    private static bool IsCopy(EvidenceSentence sentence, List<(EvidenceSentence Sentence, NearCopies Copies, List<Quote> Quotes)> picked)
    {
        var copies = new NearCopies(sentence.Text);
        return picked.Exists(p => p.Copies.SaysTheSame(copies));
    }

    /// <summary>Takes a sentence; a near-copy from another article becomes a second source of the one taken before.</summary>
    private void Take(EvidenceSentence sentence, List<(EvidenceSentence Sentence, NearCopies Copies, List<Quote> Quotes)> picked)
    {
        var quote = QuoteOf(sentence, sentence.Quote);
        if (!Quotable.Is(quote.Text))
        {
            return;
        }

        var copies = new NearCopies(sentence.Text);
        foreach (var (_, known, quotes) in picked)
        {
            var sameArticle = quotes.Find(q => q.Article.Id == quote.Article.Id);
            if (sameArticle is not null && Overlaps(sameArticle.Range, quote.Range))
            {
                return;
            }

            if (known.SaysTheSame(copies))
            {
                if (sameArticle is null)
                {
                    quotes.Add(QuoteOf(sentence, sentence.Range));
                }

                return;
            }
        }

        picked.Add((sentence, copies, sentence.Header is { } header ? [quote, QuoteOf(sentence, header)] : [quote]));
    }

    private Quote QuoteOf(EvidenceSentence sentence, TextRange range)
    {
        var passage = result.Passages[sentence.Passage];
        return Quoting.Quote(passage.Article, passage.Text, passage.Range.Start, range);
    }

    private static bool Overlaps(TextRange a, TextRange b) => a.Start < b.End && b.Start < a.End;
}
