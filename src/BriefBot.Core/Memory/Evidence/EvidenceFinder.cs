using System.Text.RegularExpressions;
using BriefBot.Articles;
using BriefBot.Memory.Ranking;

namespace BriefBot.Memory.Evidence;

/// <summary>Reads the passages that search returned, sentence by sentence, and notes what each has of the question.</summary>
internal sealed partial class EvidenceFinder
{
    // How much a word counts when it does not stand in the sentence itself but nearby. Chosen by hand: near is good, far is little.
    private const float InTitle = 0.6f;
    private const float InHeading = 0.6f;
    private const float InSentenceBefore = 0.6f;
    private const float InSentenceAfter = 0.35f;
    private const float InPassage = 0.3f;
    private const float ByDate = 0.8f;

    /// <summary>What is quoted with the sentence counts nearly like the sentence.</summary>
    private const float InQuote = 0.9f;

    /// <summary>What the article's title names is what its sentences speak of: "The repairs cost …" under "Old bridge closes".</summary>
    private const float OfTitle = 0.5f;

    /// <summary>A row of a table tells less than a sentence that says the same.</summary>
    private const float RowTellsLess = 0.8f;

    /// <summary>A quote does not go on with the next sentence beyond this many characters.</summary>
    private const int LongestElaborated = 420;

    /// <summary>The next sentence goes on about the same when it has this share of the question.</summary>
    private const float GoesOn = 0.2f;

    private readonly PassageReading _reading;
    private readonly Question _question;
    private readonly WordMatcher _words;
    private readonly float _total;
    private SentenceJudge _judge;

    public EvidenceFinder(Question question, PassageReading reading)
    {
        _reading = reading;
        _question = question;
        _words = new WordMatcher(question);
        _judge = new SentenceJudge(question);
        _total = Math.Max(1e-3f, question.Terms.Sum(t => t.PassageWeight * t.Share));
    }

    /// <summary>All sentences of the passages, in the passages' order.</summary>
    /// <param name="passages">The passages, best first.</param>
    /// <param name="ranked">What ranking knows of each of them.</param>
    public List<EvidenceSentence> Find(IReadOnlyList<Passage> passages, IReadOnlyList<Features> ranked)
    {
        Name(passages);
        var found = new List<EvidenceSentence>();
        for (var p = 0; p < passages.Count; p++)
        {
            Read(passages[p], p, ranked[p], found);
        }

        return found;
    }

    /// <summary>Lets the names of office holders stand for their offices.</summary>
    private void Name(IReadOnlyList<Passage> passages)
    {
        if (_question.IsLong)
        {
            return;
        }

        var (holders, isUnheld) = OfficeHolders.Find(_question, passages.Select(_reading.Of));
        if (holders.Count == 0 && !isUnheld)
        {
            return;
        }

        foreach (var (term, name) in holders)
        {
            _words.Add(name.Hash, term, name.Weight);
        }

        _judge = new SentenceJudge(_question with
        {
            Terms = [.. _question.Terms.Select((t, i) => t with { Paraphrases = [.. t.Paraphrases, .. holders.Where(h => h.Term == i).Select(h => h.Name)] })],
        }, isUnheld);
    }

    private void Read(Passage passage, int place, in Features ranked, List<EvidenceSentence> found)
    {
        var sentences = _reading.Of(passage);
        var outlet = Terms.TermAnalyzer.Shared.Analyze(passage.Article.Source ?? string.Empty);
        var title = _words.Match(Terms.TermAnalyzer.Shared.Analyze(passage.Article.Title));
        var own = new SentenceMatch[sentences.Count];
        var asked = new bool[sentences.Count];
        var whole = new float[_question.Terms.Count];
        for (var s = 0; s < sentences.Count; s++)
        {
            asked[s] = AskedForDetector.Has(sentences[s].Text, sentences[s].Terms, _question);
            own[s] = _words.Match(sentences[s].Terms);
            Raise(whole, own[s].Terms, 1);
        }

        var dates = DatesThatFit(passage.Article.Published);
        for (var s = 0; s < sentences.Count; s++)
        {
            var sentence = sentences[s];
            if (sentence.Kind == BlockKind.Heading)
            {
                continue;
            }

            var context = (float[])own[s].Terms.Clone();
            Raise(context, title.Terms, InTitle);
            Raise(context, whole, InPassage);
            Raise(context, dates, ByDate);
            if (sentence.Heading >= 0)
            {
                Raise(context, own[sentence.Heading].Terms, InHeading);
            }

            if (s > 0)
            {
                Raise(context, own[s - 1].Terms, InSentenceBefore);
            }

            if (s + 1 < sentences.Count)
            {
                Raise(context, own[s + 1].Terms, InSentenceAfter);
            }

            var lent = Lent(sentences, s, asked);
            var (first, last) = QuoteWidth.Of(sentences, s, lent);
            var quoted = (float[])own[s].Terms.Clone();
            var quotedCountries = own[s].Countries;
            for (var q = first; q <= last; q++)
            {
                Raise(quoted, own[q].Terms, InQuote);
                quotedCountries = q == s || own[q].Countries is null ? quotedCountries : [.. quotedCountries ?? [], .. own[q].Countries!];
            }

            if (sentence.Header >= 0)
            {
                Raise(quoted, own[sentence.Header].Terms, InQuote);
            }

            if (!_question.IsLong)
            {
                Raise(quoted, title.Terms, OfTitle);
                Raise(context, quoted, 1);
            }

            var isBeside = !asked[s] && lent.AsSpan(first, last - first + 1).Contains(true);
            var features = _judge.Judge(
                new SentenceView(sentences, s, quoted, context, asked[s], isBeside, _words.Swaps(quotedCountries), place, passage.Article.Published?.Year ?? 0, outlet), ranked);
            var at = passage.Range.Start;
            var evidence = new EvidenceSentence(
                place, new TextRange(at + sentence.Range.Start, at + sentence.Range.End), sentence.Text, sentence.Kind, own[s].Terms, context,
                Share(own[s].Terms), Share(context), own[s].Pairs, asked[s], (s > 0 && asked[s - 1]) || (s + 1 < asked.Length && asked[s + 1]),
                _words.Swaps(own[s].Countries), sentence.StandsAlone)
            {
                Quote = new TextRange(at + sentences[first].Range.Start, at + sentences[Elaborated(sentences, first, last, own)].Range.End),
                Header = sentence.Header < 0 ? null : new TextRange(at + sentences[sentence.Header].Range.Start, at + sentences[sentence.Header].Range.End),
                Features = features,
                Answers = SentenceWeights.Sum(features) - (sentence.Kind == BlockKind.TableRow ? RowTellsLess : 0),
            };
            found.Add(evidence with { Merit = EvidenceMerit.Of(evidence, _question) });
        }
    }

    /// <summary>For each sentence, whether it has what is asked for; without neighbours whose figure is somebody else's.</summary>
    private bool[] Lent(List<ReadSentence> sentences, int at, bool[] asked)
    {
        var lent = asked;
        for (var beside = at - 1; beside <= at + 1; beside += 2)
        {
            if (!asked[at] && beside >= 0 && beside < sentences.Count && asked[beside] && _judge.AsksForFigure
                && FigureOwner.IsAnother(sentences[at], sentences[beside], _question))
            {
                lent = ReferenceEquals(lent, asked) ? (bool[])asked.Clone() : lent;
                lent[beside] = false;
            }
        }

        return lent;
    }

    /// <summary>
    /// The last sentence to show: one more where it goes on about the same, in "There are two reasons. One is …". What it says
    /// does not count for the answer.
    /// </summary>
    private int Elaborated(List<ReadSentence> sentences, int first, int last, SentenceMatch[] own)
    {
        var next = last + 1;
        if (_question.IsLong || !_judge.AsksForWords || next >= sentences.Count || !sentences[next].FollowsInBlock
            || sentences[next].Range.End - sentences[first].Range.Start > LongestElaborated)
        {
            return last;
        }

        return Announces().IsMatch(sentences[last].Text) || !sentences[next].StandsAlone || Share(own[next].Terms) >= GoesOn ? next : last;
    }

    private float[] DatesThatFit(DateTimeOffset? published)
    {
        var fits = new float[_question.Terms.Count];
        if (published is { } time && _question.Days.Any(d => d.Days.Contains(DateOnly.FromDateTime(time.UtcDateTime).DayNumber)))
        {
            for (var t = 0; t < fits.Length; t++)
            {
                fits[t] = _question.Terms[t].IsDate ? 1 : 0;
            }
        }

        return fits;
    }

    private float Share(float[] matched)
    {
        var sum = 0f;
        for (var t = 0; t < matched.Length; t++)
        {
            sum += matched[t] * _question.Terms[t].PassageWeight * _question.Terms[t].Share;
        }

        return sum / _total;
    }

    private static void Raise(float[] matched, float[] by, float weight)
    {
        for (var t = 0; t < matched.Length; t++)
        {
            matched[t] = Math.Max(matched[t], by[t] * weight);
        }
    }

    [GeneratedRegex(@"\b(?:two|three|four|five|several|following|these|both)\s+(?:\p{L}+\s+)?(?:reasons?|kinds?|things|ways|groups|measures|questions|layers|points|factors|steps)\b|\b(?:remark|remarks|statement|comments?|question|reasons?)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Announces();
}
