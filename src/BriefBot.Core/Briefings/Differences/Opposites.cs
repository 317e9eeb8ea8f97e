using System.Collections.Frozen;
using BriefBot.LanguageModel.Grounding.Words;
using BriefBot.Memory.Ranking;

namespace BriefBot.Briefings.Differences;

/// <summary>Words that contradict each other; the list is <c>opposites.txt</c> beside this file.</summary>
internal static class Opposites
{
    private static readonly FrozenDictionary<string, FrozenSet<string>> Known = Load();

    /// <summary>Tells whether two terms contradict each other when all else is the same.</summary>
    public static bool Are(string a, string b) => Known.TryGetValue(a, out var others) && others.Contains(b);

    /// <summary>Tells whether a term has an opposite.</summary>
    public static bool Has(string term) => Known.ContainsKey(term);

    private static FrozenDictionary<string, FrozenSet<string>> Load()
    {
        var pairs = new List<(string, string)>();
        foreach (var line in WordLists.Lines("BriefBot.Briefings.Differences.opposites.txt"))
        {
            var sides = line.Split('|').Select(side => side.Split(',', StringSplitOptions.TrimEntries).Select(TermTable.One).ToList()).ToList();
            foreach (var (one, other) in sides[0].SelectMany(_ => sides[1], (one, other) => (one, other)).Where(p => p.one != p.other))
            {
                pairs.Add((one, other));
                pairs.Add((other, one));
            }
        }

        return pairs.GroupBy(p => p.Item1, StringComparer.Ordinal)
            .ToFrozenDictionary(g => g.Key, g => g.Select(p => p.Item2).ToFrozenSet(StringComparer.Ordinal), StringComparer.Ordinal);
    }
}
