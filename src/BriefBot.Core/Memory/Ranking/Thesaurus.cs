using System.Collections.Frozen;

namespace BriefBot.Memory.Ranking;

/// <summary>Words that may stand for one another; the list is <c>thesaurus.txt</c> beside this file.</summary>
internal static class Thesaurus
{
    private const string Resource = "BriefBot.Memory.Ranking.thesaurus.txt";

    private static readonly FrozenDictionary<string, (string Term, bool IsNear)[]> Synonyms = Load();

    /// <summary>Terms that may stand for a term, without the term itself, and whether they mean nearly the same; empty for most.</summary>
    public static IReadOnlyList<(string Term, bool IsNear)> Of(string term) =>
        Synonyms.TryGetValue(term, out var synonyms) ? synonyms : [];

    private static FrozenDictionary<string, (string Term, bool IsNear)[]> Load()
    {
        var synonyms = new Dictionary<string, SortedDictionary<string, bool>>(StringComparer.Ordinal);
        foreach (var line in WordLists.Lines(Resource))
        {
            var isNear = line[0] == '=';
            var group = WordLists.Terms(line.TrimStart('='));
            foreach (var word in group)
            {
                if (!synonyms.TryGetValue(word, out var known))
                {
                    synonyms[word] = known = new SortedDictionary<string, bool>(StringComparer.Ordinal);
                }

                foreach (var other in group.Where(w => w != word))
                {
                    known[other] = isNear || known.GetValueOrDefault(other);
                }
            }
        }

        return synonyms.ToFrozenDictionary(s => s.Key, s => s.Value.Select(w => (w.Key, w.Value)).ToArray(), StringComparer.Ordinal);
    }
}
