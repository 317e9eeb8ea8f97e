using BriefBot.Articles;
using BriefBot.Memory;
using BriefBot.Memory.Evidence;
using BriefBot.Memory.Ranking;

namespace BriefBot.Answers;

/// <summary>Picks the sentences that answer a question, few and without repeating itself, each with its quotes.</summary>
internal sealed class SentencePicker(SearchResult result, SearchEvidence evidence, int most)
{
    /// <summary>A further sentence must come this near to the best one; nearer still when a figure, a name or a time is asked for.</summary>
    private const float NearTheBest = 0.72f;
    private const float NearTheBestFact = 0.85f;

    /// <summary>A part of the question with less coverage than this counts as not covered.</summary>
    private const float LeastPart = 0.35f;

    /// <summary>A quote is not widened beyond this many characters.</summary>
    private const int LongestQuote = 600;

    private readonly Question _question = evidence.Question;

    /// <summary>The sentences, the best first.</summary>
    public List<GroundedSentence> Pick()
    {
        var clauses = _question.ClauseTexts.Count;
        var picked = new List<(EvidenceSentence Sentence, NearCopies Copies, List<Quote> Quotes)>();
        if (clauses > 1)
        {
            for (var c = 0; c < clauses; c++)
            {
                var (best, coverage) = CoverageModel.BestFor(_question, 1 << c, evidence.Sentences);
                if (best is not null && coverage >= LeastPart)
                {
                    Take(best, picked);
                }
            }
        }

        var ranked = evidence.Sentences
            .Select(s => (Sentence: s, Score: s.Merit))
            .OrderByDescending(s => s.Score)
            .ThenBy(s => s.Sentence.Passage)
            .ThenBy(s => s.Sentence.Range.Start)
            .ToList();
        var needed = Math.Max(most, picked.Count);
        var near = _question.AskedFor is AskedFor.Statement or AskedFor.Cause ? NearTheBest : NearTheBestFact;
        foreach (var (sentence, score) in ranked)
        {
            if (picked.Count > 0 && score < ranked[0].Score * near)
            {
                break;
            }

            if (picked.Count > 0 && sentence.SwapsCountry)
            {
                continue;
            }

            if (picked.Count < needed || IsCopy(sentence, picked))
            {
                Take(sentence, picked);
            }
        }

        return [.. picked.Select(p => new GroundedSentence(Quoting.Readable(p.Quotes[0].Text), p.Quotes))];
    }

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
        var copies = new NearCopies(sentence.Text);
        var quote = Widened(sentence);
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
                    quotes.Add(Exact(sentence));
                }

                return;
            }
        }

        picked.Add((sentence, copies, [quote]));
    }

    private Quote Exact(EvidenceSentence sentence)
    {
        var passage = result.Passages[sentence.Passage];
        return Quoting.Quote(passage.Article, passage.Text, passage.Range.Start, sentence.Range);
    }

    /// <summary>
    /// The sentence's quote, made wide enough to be understood: with the sentence before when it starts with "He" or "It",
    /// with its list when it ends with a colon, with its neighbour when that one has what is asked for.
    /// </summary>
    private Quote Widened(EvidenceSentence sentence)
    {
        var siblings = evidence.Sentences.Where(s => s.Passage == sentence.Passage).ToList();
        var at = siblings.IndexOf(sentence);
        var (first, last) = (at, at);
        if (sentence.Text.EndsWith(':'))
        {
            while (last + 1 < siblings.Count && siblings[last + 1].Kind is BlockKind.ListItem or BlockKind.TableRow)
            {
                last++;
            }
        }
        else if (sentence.Kind == BlockKind.ListItem && LeadIn(siblings, at) is { } lead)
        {
            first = lead;
        }
        else if (at > 0 && InSameBlock(siblings[at - 1], sentence)
            && (!sentence.StandsAlone || (!sentence.HasAskedFor && siblings[at - 1].HasAskedFor)))
        {
            first--;
        }
        else if (!sentence.HasAskedFor && at + 1 < siblings.Count && siblings[at + 1].HasAskedFor && InSameBlock(sentence, siblings[at + 1]))
        {
            last++;
        }

        var range = new TextRange(siblings[first].Range.Start, siblings[last].Range.End);
        var passage = result.Passages[sentence.Passage];
        return range.Length > LongestQuote ? Exact(sentence) : Quoting.Quote(passage.Article, passage.Text, passage.Range.Start, range);
    }

    private static int? LeadIn(List<EvidenceSentence> siblings, int item)
    {
        var at = item;
        while (at > 0 && siblings[at].Kind == BlockKind.ListItem)
        {
            at--;
        }

        return siblings[at].Text.EndsWith(':') ? at : null;
    }

    private bool InSameBlock(EvidenceSentence before, EvidenceSentence after)
    {
        var passage = result.Passages[before.Passage];
        return before.Kind == BlockKind.Paragraph && after.Kind == BlockKind.Paragraph
            && !passage.Text.AsSpan(before.Range.End - passage.Range.Start, after.Range.Start - before.Range.End).Contains("\n\n", StringComparison.Ordinal);
    }

    private static bool Overlaps(TextRange a, TextRange b) => a.Start < b.End && b.Start < a.End;
}
