using BriefBot.Memory.Terms;

namespace BriefBot.LanguageModel.Grounding.Rules;

/// <summary>Chinese, Japanese and Korean: every pair of neighbouring characters must stand in one quote. Strict, because no grammar is read there.</summary>
internal static class WideTextRule
{
    /// <summary>What no quote has, as a reason; null when one quote has all of it.</summary>
    public static string? Fault(string sentence, IEnumerable<string> quotes)
    {
        var pairs = Pairs(sentence);
        return pairs.Count == 0 || quotes.Any(q => pairs.IsSubsetOf(Pairs(q))) ? null : "the Chinese, Japanese or Korean text is not in one quote";
    }

    private static HashSet<string> Pairs(string text)
    {
        var pairs = new HashSet<string>(StringComparer.Ordinal);
        for (var i = 0; i < text.Length; i++)
        {
            if (CharacterKinds.IsCjk(text[i]))
            {
                var follows = i + 1 < text.Length && CharacterKinds.IsCjk(text[i + 1]);
                var precedes = i > 0 && CharacterKinds.IsCjk(text[i - 1]);
                if (follows || !precedes)
                {
                    pairs.Add(follows ? text.Substring(i, 2) : text[i].ToString());
                }
            }
        }

        return pairs;
    }
}
