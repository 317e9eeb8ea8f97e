using System.Collections.Frozen;
using BriefBot.Memory.Terms;

namespace BriefBot.Memory.Ranking;

/// <summary>Words that a sentence may have instead of a question's word; the lists are in the folder <c>Paraphrases</c>, by subject.</summary>
/// <remarks>Wider than <see cref="Thesaurus"/>: passages are not looked for by these words, so they may be less sure.</remarks>
internal static class Paraphrases
{
    private static readonly (FrozenDictionary<string, (string Term, bool IsFamily)[]> Words, FrozenDictionary<string, Phrase[]> Phrases) Lists = Load();

    /// <summary>Terms that may stand for a term, and whether they are of its family; empty for most.</summary>
    public static IReadOnlyList<(string Term, bool IsFamily)> Of(string term) => Lists.Words.TryGetValue(term, out var words) ? words : [];

    /// <summary>What may stand for a term as part of a phrase: "state" in "head of state".</summary>
    /// <param name="terms">The question's terms, stop words included.</param>
    /// <param name="at">The term among them.</param>
    public static IEnumerable<string> InPhrase(IReadOnlyList<Term> terms, int at)
    {
        for (var first = Math.Max(0, at - Phrase.LongestWords + 1); first <= at; first++)
        {
            if (!Lists.Phrases.TryGetValue(terms[first].Text, out var phrases))
            {
                continue;
            }

            foreach (var phrase in phrases)
            {
                if (at < first + phrase.Words.Length && first + phrase.Words.Length <= terms.Count
                    && phrase.Words.Index().All(w => terms[first + w.Index].Text == w.Item))
                {
                    foreach (var meaning in phrase.Meanings)
                    {
                        yield return meaning;
                    }
                }
            }
        }
    }

    private static (FrozenDictionary<string, (string, bool)[]>, FrozenDictionary<string, Phrase[]>) Load()
    {
        var words = new Dictionary<string, SortedDictionary<string, bool>>(StringComparer.Ordinal);
        var phrases = new List<Phrase>();
        foreach (var line in WordLists.Folder("BriefBot.Memory.Ranking.Paraphrases."))
        {
            if (line.Split('>') is [var phrase, var meanings])
            {
                phrases.Add(new Phrase([.. TermAnalyzer.Shared.Analyze(phrase).Select(t => t.Text)], WordLists.Terms(meanings)));
                continue;
            }

            var isFamily = line[0] == '=';
            var group = WordLists.Terms(line.TrimStart('=', '~'));

            // In a family and in a ring every word stands for every other; in a group the others stand for the first.
            foreach (var word in isFamily || line[0] == '~' ? group : group[..1])
            {
                if (!words.TryGetValue(word, out var known))
                {
                    words[word] = known = new SortedDictionary<string, bool>(StringComparer.Ordinal);
                }

                foreach (var other in group.Where(w => w != word))
                {
                    known[other] = isFamily || known.GetValueOrDefault(other);
                }
            }
        }

        return (
            words.ToFrozenDictionary(w => w.Key, w => w.Value.Select(o => (o.Key, o.Value)).ToArray(), StringComparer.Ordinal),
            phrases.GroupBy(p => p.Words[0], StringComparer.Ordinal).ToFrozenDictionary(g => g.Key, g => g.ToArray(), StringComparer.Ordinal));
    }

    private sealed record Phrase(string[] Words, string[] Meanings)
    {
        public const int LongestWords = 4;
    }
}
