using System.Collections.Frozen;
using System.Globalization;
using BriefBot.Memory.Terms;

namespace BriefBot.Memory.Ranking;

/// <summary>How often news has a word, whatever it is about: a few articles cannot tell which words are rare. The list is <c>background-words.txt</c> beside this file.</summary>
internal static class BackgroundWords
{
    private static readonly FrozenDictionary<string, float> Shares = Load();

    /// <summary>The share of passages that have a term, in steps; 0 for words that are rarer than the list goes.</summary>
    public static float Share(string term) => Shares.GetValueOrDefault(term);

    private static FrozenDictionary<string, float> Load()
    {
        var shares = new Dictionary<string, float>(StringComparer.Ordinal);
        foreach (var line in WordLists.Lines("BriefBot.Memory.Ranking.background-words.txt"))
        {
            var at = line.IndexOf('>', StringComparison.Ordinal);
            var share = float.Parse(line.AsSpan(0, at), CultureInfo.InvariantCulture);
            foreach (var term in TermAnalyzer.Shared.Analyze(line[(at + 1)..]).Where(t => !t.IsStop))
            {
                shares[term.Text] = Math.Max(share, shares.GetValueOrDefault(term.Text));
            }
        }

        return shares.ToFrozenDictionary(StringComparer.Ordinal);
    }
}
