using System.Collections.Frozen;
using BriefBot.LanguageModel.Grounding.Facts;
using BriefBot.LanguageModel.Grounding.Reading;
using BriefBot.LanguageModel.Grounding.Words;

namespace BriefBot.LanguageModel.Grounding.Rules;

/// <summary>Every word that carries matter must stand in the window, itself or by a word for it.</summary>
internal static class WordRule
{
    /// <summary>The first word that the window lacks, as a reason; null when it lacks none.</summary>
    public static string? Fault(Match match)
    {
        var unknown = 0;
        foreach (var word in match.Clause.Words)
        {
            var token = match.Written[word];
            if (match.Clause.Sentence.IsTaken(word) || token.IsStop || match.Places(word).Count > 0 || IsOfNumber(match, word))
            {
                continue;
            }

            if (token.IsName ? !IsNamedElsewhere(match, word) : !GlueWords.Contains(token.Term) && !IsOfOutlet(match, word) && ++unknown > GroundingWeights.UnknownWords)
            {
                var text = match.Clause.Sentence.Text[token.Start..token.End];
                return token.IsName ? $"the name \"{text}\" is not in the quotes" : $"\"{text}\" is not in the quotes";
            }
        }

        return null;
    }

    /// <summary>How many of the clause's words the window lacks: the window with the fewest gives the reason.</summary>
    public static int Missing(Match match) =>
        match.Clause.Words.Count(w => !match.Clause.Sentence.IsTaken(w) && !match.Written[w].IsStop && match.Places(w).Count == 0);

    // "roughly 20 percent", "as many as 300", "a 56.9 percent share", "worth $8.6 billion": the number's own words; the number is compared as such.
    private static bool IsOfNumber(Match match, int word)
    {
        var lower = match.Written[word].Lower;
        return match.Clause.Sentence.Numbers.Any(n =>
            (n.Bound is not NumberBound.None && word < n.First && n.First - word <= 3 && Bounds.Contains(lower))
            || (n.Kind is NumberKind.Percent && lower is "share")
            || (n.Unit.Length == 3 && lower is "worth" or "valued" or "costing"));
    }

    private static readonly FrozenSet<string> Bounds = FrozenSet.ToFrozenSet(
        ["roughly", "approximately", "estimated", "nearly", "almost", "many", "much", "least", "most", "close", "less", "fewer", "circa", "around"], StringComparer.Ordinal);

    // "Lee" in the window may be "Lee Jae Myung" in the title; the outlet may be named as the one who reports.
    private static bool IsNamedElsewhere(Match match, int word)
    {
        foreach (var (first, last) in NameReader.Runs(match.Written))
        {
            if (word < first || word > last)
            {
                continue;
            }

            // The word itself must be somewhere in what is cited: "Norway Strait" is not anchored by another strait.
            var term = match.Written[word].Term;
            if (!match.Cited.Any(text => text.Tokens.Any(t => NameTable.Same(term, t.Term))))
            {
                return IsOfOutlet(match, word);
            }

            var anchored = Enumerable.Range(first, last - first + 1).Any(w => match.Places(w).Any(p => match.Quoted[p].IsName));
            if (anchored && NameRule.IsTogether(match.Cited, match.Written, first, last))
            {
                return true;
            }
        }

        return IsOfOutlet(match, word);
    }

    private static bool IsOfOutlet(Match match, int word) =>
        match.Window.Cited.Outlet is { } outlet && match.Clause.Sentence.Attributions.Any(a => Math.Abs(a.At - word) <= 5)
        && outlet.Contains(match.Clause.Sentence.Text[match.Written[word].Start..match.Written[word].End], StringComparison.OrdinalIgnoreCase)
        && match.Written[word].Lower.Length > 2;
}
