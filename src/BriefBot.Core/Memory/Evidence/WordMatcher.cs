using BriefBot.Memory.Ranking;
using BriefBot.Memory.Terms;

namespace BriefBot.Memory.Evidence;

/// <summary>Finds a question's words in a sentence, under whatever form may stand for them.</summary>
internal sealed class WordMatcher
{
    private readonly Question _question;
    private readonly Dictionary<uint, List<(int Term, float Weight)>> _matches = [];
    private readonly HashSet<string> _countries;
    private readonly HashSet<(int, int)> _pairs;

    public WordMatcher(Question question)
    {
        _question = question;
        for (var t = 0; t < question.Terms.Count; t++)
        {
            foreach (var variant in Variants(question.Terms[t]))
            {
                Add(variant.Hash, t, question.IsLong ? variant.Weight : SentenceJudge.Sureness(variant));
            }
        }

        _pairs = [.. question.Pairs];
        _countries = [.. question.Terms.SelectMany(t => t.Variants.Select(v => v.Text).Append(t.Text).Take(1)).Select(Countries.Of).OfType<string>()];
    }

    /// <summary>Notes that a word of an article stands for a word of the question; the surest first.</summary>
    public void Add(uint hash, int term, float weight)
    {
        if (!_matches.TryGetValue(hash, out var known))
        {
            _matches[hash] = known = [];
        }

        known.Insert(known.Count > 0 && known[0].Weight >= weight ? known.Count : 0, (term, weight));
    }

    /// <summary>What a text has of the question.</summary>
    public SentenceMatch Match(List<Term> terms)
    {
        var matched = new float[_question.Terms.Count];
        HashSet<string>? countries = null;
        HashSet<(int, int)>? sideBySide = null;
        var previous = -1;
        foreach (var term in terms)
        {
            if (_matches.TryGetValue(term.Hash, out var matches))
            {
                foreach (var (word, weight) in matches)
                {
                    matched[word] = Math.Max(matched[word], weight);
                }

                if (_pairs.Contains((previous, matches[0].Term)))
                {
                    (sideBySide ??= []).Add((previous, matches[0].Term));
                }

                previous = matches[0].Term;
            }
            else if (!term.IsStop)
            {
                previous = -1;
            }

            if (_countries.Count > 0 && Countries.Of(term.Text) is { } country)
            {
                (countries ??= new HashSet<string>(StringComparer.Ordinal)).Add(country);
            }
        }

        return new SentenceMatch(matched, _pairs.Count == 0 ? 0 : (float)(sideBySide?.Count ?? 0) / _pairs.Count, countries);
    }

    /// <summary>Whether countries are others than the question's.</summary>
    public bool Swaps(HashSet<string>? countries) =>
        countries is not null && !_countries.IsSubsetOf(countries) && !countries.IsSubsetOf(_countries);

    private IEnumerable<TermVariant> Variants(QuestionTerm term) => _question.IsLong ? term.Variants : term.Variants.Concat(term.Paraphrases);
}
