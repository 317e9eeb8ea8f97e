using System.Collections.Frozen;
using BriefBot.Memory.Ranking;

namespace BriefBot.LanguageModel.Grounding.Words;

/// <summary>Tells whether a word may stand for another.</summary>
/// <remarks>
/// Search's thesaurus and paraphrases are wide: they put "ban" beside "restrict". So words whose difference matters stand in
/// <c>strict-words.txt</c>: such a word is the same only as the words of its own line there.
/// </remarks>
internal static class Equivalents
{
    private static readonly FrozenDictionary<string, int[]> Strict = Groups("BriefBot.LanguageModel.Grounding.Words.strict-words.txt");
    private static readonly FrozenDictionary<string, int[]> Own = Groups("BriefBot.LanguageModel.Grounding.Words.same-words.txt");

    /// <summary>Tells whether a written term says no more than a quoted one.</summary>
    public static bool Same(string written, string quoted)
    {
        if (string.Equals(written, quoted, StringComparison.Ordinal))
        {
            return true;
        }

        var isWrittenStrict = Strict.TryGetValue(written, out var writtenGroups);
        var isQuotedStrict = Strict.TryGetValue(quoted, out var quotedGroups);
        if (isWrittenStrict || isQuotedStrict)
        {
            return isWrittenStrict && isQuotedStrict && writtenGroups!.AsSpan().ContainsAny(quotedGroups);
        }

        return (Own.TryGetValue(written, out var a) && Own.TryGetValue(quoted, out var b) && a.AsSpan().ContainsAny(b))
            || SameStart(written, quoted) || InThesaurus(written, quoted) || InParaphrases(written, quoted) || InParaphrases(quoted, written);
    }

    /// <summary>Tells whether a term's difference from others matters so much that only its own line will do.</summary>
    public static bool IsStrict(string term) => Strict.ContainsKey(term);

    // "cooper" and "cooperat", "normal" and "normaliz": what the stemmer leaves of one family.
    private static bool SameStart(string a, string b)
    {
        var shorter = Math.Min(a.Length, b.Length);
        if (shorter < GroundingWeights.SharedStart || char.IsAsciiDigit(a[0]))
        {
            return false;
        }

        var common = a.AsSpan().CommonPrefixLength(b);
        return common >= GroundingWeights.SharedStart && Math.Max(a.Length, b.Length) - common <= GroundingWeights.FreeEnding && shorter - common <= 2;
    }

    private static bool InThesaurus(string a, string b)
    {
        foreach (var (term, _) in Thesaurus.Of(a))
        {
            if (string.Equals(term, b, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }

    private static bool InParaphrases(string a, string b)
    {
        foreach (var (term, isFamily) in Paraphrases.Of(a))
        {
            if (isFamily && string.Equals(term, b, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }

    private static FrozenDictionary<string, int[]> Groups(string resource) =>
        WordLists.Lines(resource)
            .SelectMany((line, number) => line.Split(',', StringSplitOptions.TrimEntries).Select(w => (Term: TermTable.One(w), number)))
            .GroupBy(p => p.Term, StringComparer.Ordinal)
            .ToFrozenDictionary(g => g.Key, g => g.Select(p => p.number).Distinct().ToArray(), StringComparer.Ordinal);
}
