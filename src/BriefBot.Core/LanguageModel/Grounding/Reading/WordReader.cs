using System.Buffers;
using BriefBot.Articles;
using BriefBot.LanguageModel.Grounding.Words;
using BriefBot.Memory.Ranking;
using BriefBot.Memory.Terms;

namespace BriefBot.LanguageModel.Grounding.Reading;

/// <summary>Cuts a text into the words, segments and sentences that the other readers work on.</summary>
internal static class WordReader
{
    private static readonly SearchValues<char> Breaks = SearchValues.Create(",;:—–()|[]\n");

    /// <summary>Names and set phrases of several words that also go by one word, and the term that stands for both.</summary>
    private static readonly (string[] Words, string Term)[] Phrases =
    [
        .. new[]
        {
            ("South Korea", "southkorea"), ("North Korea", "northkorea"), ("United States of America", "usa"),
            ("United States", "usa"), ("United Kingdom", "uk"), ("European Union", "eu"), ("Group of Seven", "g7"),
            ("artificial intelligence", "ai"), ("Second World War", "ww2"), ("World War II", "ww2"), ("World War Two", "ww2"),
            ("home town", "hometown"), ("great deal", "lot"), ("New York", "newyork"), ("South Africa", "southafrica"),
            ("rare earths", "rareearth"), ("rare earth", "rareearth"), ("prime minister", "premier"),
        }.Select(p => (TermAnalyzer.Shared.Analyze(p.Item1).Select(t => t.Text).ToArray(), p.Item2)),
    ];

    /// <summary>The words of a text, in order.</summary>
    public static IReadOnlyList<Token> Read(string text)
    {
        var tokens = new List<Token>();
        var terms = new List<Term>();
        var segment = 0;
        var sentenceNumber = 0;
        foreach (var sentence in SentenceSplitter.Split(text, new TextRange(0, text.Length)))
        {
            terms.Clear();
            TermAnalyzer.Shared.Analyze(text, sentence, terms);
            if (terms.Count == 0)
            {
                continue;
            }

            var end = sentence.Start;
            segment++;
            for (var i = 0; i < terms.Count;)
            {
                var term = terms[i];
                var (count, unified) = PhraseAt(terms, i);
                var last = terms[i + count - 1];
                // Pairs of Chinese characters overlap: the next may begin before the last one ends.
                var marked = text.AsSpan(end, Math.Max(0, term.Start - end)).ContainsAny(Breaks);
                var lower = text[term.Start..last.End].ToLowerInvariant();
                if (marked || (OpensSegment(lower) && !JoinsNames(text, terms, i)))
                {
                    segment++;
                }

                tokens.Add(new Token(
                    unified ?? Own(term.Text, lower), lower, term.Start, last.End, sentenceNumber, segment,
                    IsName(terms, text, i, unified), unified is null && term.IsStop, marked, IsPossessive(text, last.End)));
                end = last.End;
                i += count;
            }

            sentenceNumber++;
        }

        return tokens;
    }

    private static bool OpensSegment(string lower) =>
        lower is "and" or "but" or "while" or "whereas" or "although" or "though" or "which" or "who" or "because" or "when" or "if";

    // "Germany and the United States" is one subject.
    private static bool JoinsNames(string text, List<Term> terms, int at)
    {
        var next = at + 1 < terms.Count && terms[at + 1].Text == "the" ? at + 2 : at + 1;
        return at > 0 && next < terms.Count && terms[at].Text is "and" or "or" or "nor"
            && char.IsUpper(text[terms[at - 1].Start]) && char.IsUpper(text[terms[next].Start]);
    }

    // A capital at a sentence's start says little: there a word is a name when it is a known place, or when no word list has
    // it and it does something, owns something or goes on with a name.
    private static bool IsName(List<Term> terms, string text, int index, string? unified)
    {
        var term = terms[index];
        if (unified is not null)
        {
            return unified is not ("rareearth" or "hometown" or "lot" or "ai" or "premier");
        }

        if (!char.IsUpper(text[term.Start]))
        {
            return false;
        }

        if (index > 0)
        {
            return !term.IsStop || text.AsSpan(term.Start, term.End - term.Start) is "May";
        }

        return !term.IsStop && (NameTable.IsPlace(term.Text) || (IsUnlisted(text, term) && index + 1 < terms.Count
            && (IsPossessive(text, term.End) || char.IsUpper(text[terms[1].Start]) || RoleWords.MayBeVerb(terms[1].Text, text[terms[1].Start..terms[1].End], IsPluralLike(text, term)))));
    }

    private static bool IsPluralLike(string text, Term term) =>
        text[term.End - 1] == 's' && !text.AsSpan(term.Start + 1, term.End - term.Start - 1).ContainsAnyInRange('A', 'Z');

    private static bool IsUnlisted(string text, Term term) =>
        text.AsSpan(term.Start + 1, term.End - term.Start - 1).ContainsAnyInRange('A', 'Z') || (!text.AsSpan(term.Start, term.End - term.Start).EndsWith("ing") && !text.AsSpan(term.Start, term.End - term.Start).EndsWith("ly")
        && Thesaurus.Of(term.Text).Count == 0 && Paraphrases.Of(term.Text).Count == 0 && !char.IsAsciiDigit(text[term.Start]));

    // The stemmer makes one word of "important" and "import".
    private static string Own(string term, string lower) =>
        lower.StartsWith("importan", StringComparison.Ordinal) ? "importanc" : lower is "licences" or "licenced" ? "licens" : term;

    private static bool IsPossessive(string text, int end) =>
        end < text.Length && text[end] is '\'' or '’' && (end + 1 >= text.Length || text[end + 1] == 's' || text[end - 1] == 's');

    private static (int Count, string? Unified) PhraseAt(List<Term> terms, int at)
    {
        foreach (var (words, term) in Phrases)
        {
            if (at + words.Length <= terms.Count && terms[at].Text == words[0])
            {
                var matches = true;
                for (var w = 1; w < words.Length && matches; w++)
                {
                    matches = terms[at + w].Text == words[w];
                }

                if (matches)
                {
                    return (words.Length, term);
                }
            }
        }

        return (1, null);
    }
}
