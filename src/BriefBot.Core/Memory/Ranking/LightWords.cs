using System.Collections.Frozen;
using BriefBot.Memory.Terms;

namespace BriefBot.Memory.Ranking;

/// <summary>Words that carry little of a question's matter; the list is <c>light-words.txt</c> beside this file.</summary>
internal static class LightWords
{
    private static readonly FrozenSet<string> Terms = WordLists.Lines("BriefBot.Memory.Ranking.light-words.txt")
        .SelectMany(line => TermAnalyzer.Shared.Analyze(line)).Select(t => t.Text).ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Tells whether a term is such a word.</summary>
    public static bool Contains(string term) => Terms.Contains(term);
}
