using System.Buffers;
using System.Collections.Frozen;
using BriefBot.Memory.Terms;

namespace BriefBot.Memory.Evidence;

/// <summary>Tells whether the one whom a question asks about speaks in a sentence. What others say is no answer.</summary>
internal static class SpeakerDetector
{
    /// <summary>How many words may stand between a speaker and the verb: room for an office or a place.</summary>
    private const int ReachBefore = 12;

    private const int ReachAfter = 5;
    private const int PronounReach = 3;
    private const float Before = 0.9f;
    private const float Unseen = 0.6f;
    private const float EachBefore = 0.15f;
    private const float Quoted = 0.4f;
    private const float Named = 0.1f;

    private static readonly SearchValues<char> Quotes = SearchValues.Create("“”\"«»„");

    private static readonly FrozenSet<string> Verbs = TermAnalyzer.Shared.Analyze("""
        said says say told tells warned warns called calls describes described states stated argued argues claims claimed notes
        noted emphasized stressed urges urged asked asks demanded demands thinks thought believes believed spoke spoken speaks remarked
        commented writes wrote written promised offered thanked pledged vowed expressed announced recalled mentioned added adds
        explained acknowledged framed insisted replied responded reiterated concludes concluded quotes quoted according suggested
        predicted hoped hopes welcomed praised criticized condemned accused denied rejected refused sees proposed wants statement
        pressed threatened sounded complained appealed pleaded joked recommended advised cautioned confirmed conceded admitted
        declared maintained contended signaled tweeted posted summed
        """).Select(t => t.Text).ToFrozenSet(StringComparer.Ordinal);

    /// <summary>From 0, nobody of that name, to 1, the one who is asked about speaks.</summary>
    /// <param name="sentences">The passage's sentences.</param>
    /// <param name="at">The sentence.</param>
    /// <param name="outlet">The words of the article's source, which speaks in all of it.</param>
    /// <param name="who">What may stand for each word of the speaker's name.</param>
    public static float Fit(List<ReadSentence> sentences, int at, List<Term> outlet, IReadOnlyList<HashSet<string>> who)
    {
        if (who.Count == 0 || Share(outlet, who) == 1)
        {
            return 1;
        }

        var sentence = sentences[at];
        var own = Fit(sentence, who);
        if (own < 1 && IsOfPronoun(sentence))
        {
            // "He said", "in Shanghai, she warned": who that is stands in one of the sentences before, or before the passage.
            own = at == 0 ? Math.Max(own, Unseen) : own;
            for (var (before, sure) = (at, Before); before > 0 && before > at - PronounReach && sentences[before].FollowsInBlock && own < sure; before--, sure -= EachBefore)
            {
                own = Math.Max(own, sure * Share(sentences[before - 1].Terms, who));
            }
        }

        return own;
    }

    private static float Fit(ReadSentence sentence, IReadOnlyList<HashSet<string>> who)
    {
        var terms = sentence.Terms;
        var share = Share(terms, who);
        if (share == 0)
        {
            return 0;
        }

        for (var v = 0; v < terms.Count; v++)
        {
            if (Verbs.Contains(terms[v].Text) && (SpeaksBefore(terms, v, who) || SpeaksAfter(terms, v, who)))
            {
                return share;
            }
        }

        return share * (sentence.Text.AsSpan().ContainsAny(Quotes) ? Quoted : Named);
    }

    private static bool SpeaksBefore(List<Term> terms, int verb, IReadOnlyList<HashSet<string>> who)
    {
        for (var t = verb - 1; t >= Math.Max(0, verb - ReachBefore); t--)
        {
            if (IsOf(who, terms[t]))
            {
                return true;
            }

            // Another speaker's verb stands in between.
            if (Verbs.Contains(terms[t].Text))
            {
                return false;
            }
        }

        return false;
    }

    private static bool SpeaksAfter(List<Term> terms, int verb, IReadOnlyList<HashSet<string>> who)
    {
        if (verb > 0 && terms[verb - 1].IsName && terms[verb].Text is not "accord")
        {
            return false;
        }

        for (var t = verb + 1; t < Math.Min(terms.Count, verb + ReachAfter); t++)
        {
            if (IsOf(who, terms[t]))
            {
                return terms[verb].Text is "accord" or "said" or "quot" or "statement";
            }
        }

        return false;
    }

    /// <summary>Whether it starts with a pronoun, or one speaks further on: "… he said", "In Shanghai, she sounded …".</summary>
    private static bool IsOfPronoun(ReadSentence sentence)
    {
        var terms = sentence.Terms;
        for (var t = 0; t < terms.Count; t++)
        {
            if (terms[t].Text is "he" or "she" or "they" && (t == 0 || (t + 1 < terms.Count && Verbs.Contains(terms[t + 1].Text)) || Verbs.Contains(terms[t - 1].Text)))
            {
                return true;
            }
        }

        return terms.Count > 0 && terms[0].Text is "it";
    }

    private static bool IsOf(IReadOnlyList<HashSet<string>> who, Term term)
    {
        foreach (var name in who)
        {
            if (name.Contains(term.Text))
            {
                return true;
            }
        }

        return false;
    }

    private static float Share(List<Term> terms, IReadOnlyList<HashSet<string>> who) =>
        who.Count(name => terms.Exists(t => name.Contains(t.Text))) / (float)who.Count;
}
