using System.Collections.Frozen;
using BriefBot.Memory.Terms;

namespace BriefBot.Memory.Ranking;

/// <summary>Words that may stand for one another; the list is <c>thesaurus.txt</c> beside this file.</summary>
internal static class Thesaurus
{
    private const string Resource = "BriefBot.Memory.Ranking.thesaurus.txt";

    private static readonly FrozenDictionary<string, string[]> Synonyms = Load();

    /// <summary>Terms that may stand for a term, without the term itself; empty for most.</summary>
    public static IReadOnlyList<string> Of(string term) => Synonyms.TryGetValue(term, out var synonyms) ? synonyms : [];

    private static FrozenDictionary<string, string[]> Load()
    {
        using var stream = typeof(Thesaurus).Assembly.GetManifestResourceStream(Resource)!;
        using var reader = new StreamReader(stream);
        var synonyms = new Dictionary<string, SortedSet<string>>(StringComparer.Ordinal);
        while (reader.ReadLine() is { } line)
        {
            if (line.Length == 0 || line[0] == '#')
            {
                continue;
            }

            // A word of two parts ("cross-border") cannot stand for one term; it only has synonyms by its parts.
            var group = line.Split(',').Select(w => TermAnalyzer.Shared.Analyze(w)).Where(t => t.Count == 1).Select(t => t[0].Text).ToArray();
            foreach (var word in group)
            {
                if (!synonyms.TryGetValue(word, out var known))
                {
                    synonyms[word] = known = new SortedSet<string>(StringComparer.Ordinal);
                }

                known.UnionWith(group);
            }
        }

        return synonyms.ToFrozenDictionary(s => s.Key, s => s.Value.Where(w => w != s.Key).ToArray(), StringComparer.Ordinal);
    }
}
