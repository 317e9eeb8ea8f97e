using System.Text.RegularExpressions;
using BriefBot.Articles;
using BriefBot.Memory.Ranking;
using BriefBot.Memory.Terms;

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

    private readonly Question _question;
    private readonly Dictionary<uint, (int Term, float Weight)> _matches = [];
    private readonly HashSet<string> _countries;
    private readonly HashSet<(int, int)> _pairs;
    private readonly float _total;

    public EvidenceFinder(Question question)
    {
        _question = question;
        for (var t = 0; t < question.Terms.Count; t++)
        {
            foreach (var variant in question.Terms[t].Variants)
            {
                if (!_matches.TryGetValue(variant.Hash, out var known) || known.Weight < variant.Weight)
                {
                    _matches[variant.Hash] = (t, variant.Weight);
                }
            }
        }

        _pairs = [.. question.Pairs];
        _countries = [.. question.Terms.SelectMany(t => t.Variants.Select(v => v.Text).Append(t.Text).Take(1)).Select(Countries.Of).OfType<string>()];
        _total = Math.Max(1e-3f, question.Terms.Sum(t => t.PassageWeight * t.Share));
    }

    /// <summary>All sentences of the passages, in the passages' order.</summary>
    public List<EvidenceSentence> Find(IReadOnlyList<Passage> passages)
    {
        var found = new List<EvidenceSentence>();
        for (var p = 0; p < passages.Count; p++)
        {
            found.AddRange(Read(passages[p], p));
        }

        return found;
    }

    private List<EvidenceSentence> Read(Passage passage, int place)
    {
        var title = Match(passage.Article.Title, out _, out _);
        var sentences = SentenceSplitter.SplitArticle(passage.Text);
        var own = new float[sentences.Count][];
        var asked = new bool[sentences.Count];
        var swaps = new bool[sentences.Count];
        var pairs = new float[sentences.Count];
        var whole = new float[_question.Terms.Count];
        for (var s = 0; s < sentences.Count; s++)
        {
            asked[s] = AskedForDetector.Has(sentences[s].Range.Of(passage.Text), _question);
            own[s] = Match(sentences[s].Range.Of(passage.Text), out swaps[s], out pairs[s]);
            Raise(whole, own[s], 1);
        }

        var dates = DatesThatFit(passage.Article.Published);
        var heading = new float[_question.Terms.Count];
        var found = new List<EvidenceSentence>(sentences.Count);
        for (var s = 0; s < sentences.Count; s++)
        {
            if (sentences[s].Kind == BlockKind.Heading)
            {
                heading = own[s];
                continue;
            }

            var context = (float[])own[s].Clone();
            Raise(context, title, InTitle);
            Raise(context, heading, InHeading);
            Raise(context, whole, InPassage);
            Raise(context, dates, ByDate);
            if (s > 0)
            {
                Raise(context, own[s - 1], InSentenceBefore);
            }

            if (s + 1 < sentences.Count)
            {
                Raise(context, own[s + 1], InSentenceAfter);
            }

            var range = sentences[s].Range;
            var text = range.Of(passage.Text);
            var sentence = new EvidenceSentence(
                place, new TextRange(passage.Range.Start + range.Start, passage.Range.Start + range.End), text, sentences[s].Kind, own[s],
                context, Share(own[s]), Share(context), pairs[s], asked[s], (s > 0 && asked[s - 1]) || (s + 1 < asked.Length && asked[s + 1]),
                swaps[s], !Leans().IsMatch(text));
            found.Add(sentence with { Merit = EvidenceMerit.Of(sentence, _question) });
        }

        return found;
    }

    private float[] Match(string text, out bool swapsCountry, out float pairs)
    {
        var matched = new float[_question.Terms.Count];
        var countries = new HashSet<string>(StringComparer.Ordinal);
        var sideBySide = new HashSet<(int, int)>();
        var previous = -1;
        foreach (var term in TermAnalyzer.Shared.Analyze(text))
        {
            if (_matches.TryGetValue(term.Hash, out var match))
            {
                matched[match.Term] = Math.Max(matched[match.Term], match.Weight);
                if (_pairs.Contains((previous, match.Term)))
                {
                    sideBySide.Add((previous, match.Term));
                }

                previous = match.Term;
            }
            else if (!term.IsStop)
            {
                previous = -1;
            }

            if (_countries.Count > 0 && Countries.Of(term.Text) is { } country)
            {
                countries.Add(country);
            }
        }

        pairs = _pairs.Count == 0 ? 0 : (float)sideBySide.Count / _pairs.Count;
        swapsCountry = !_countries.IsSubsetOf(countries) && !countries.IsSubsetOf(_countries);
        return matched;
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

    [GeneratedRegex(@"^[\W_]*(?:He|She|It|They|This|That|These|Those|His|Her|Their|Its|But|And|However|Such|So|Both|Meanwhile|Also|Then|There|The\s+(?:latter|former|two|same|move|step|measure|measures))\b", RegexOptions.CultureInvariant)]
    private static partial Regex Leans();
}
