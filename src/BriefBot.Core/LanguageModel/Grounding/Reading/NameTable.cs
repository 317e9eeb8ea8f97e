using System.Collections.Frozen;
using BriefBot.Memory.Evidence;
using BriefBot.Memory.Terms;

namespace BriefBot.LanguageModel.Grounding.Reading;

/// <summary>Places that are known as such, and the country that a capital stands for in the news.</summary>
internal static class NameTable
{
    // The two Koreas are kept apart here; the ranking's table has one.
    private static readonly FrozenDictionary<string, string> Own = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        [Term("Seoul")] = "southkorea",
        [Term("Pyongyang")] = "northkorea",
        [Term("Brussels")] = "eu",
        ["southkorea"] = "southkorea",
        ["northkorea"] = "northkorea",
        ["eu"] = "eu",
        ["usa"] = "usa",
        ["uk"] = "uk",
        ["g7"] = "g7",
        ["newyork"] = "newyork",
        ["southafrica"] = "southafrica",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>Tells whether a term is a country, a union of countries or a capital.</summary>
    public static bool IsPlace(string term) => Own.ContainsKey(term) || Countries.Of(term) is not null;

    /// <summary>One term for a country and its capital; other terms stay themselves.</summary>
    public static string Canonical(string term) => Own.GetValueOrDefault(term) ?? Countries.Of(term) ?? term;

    /// <summary>Tells whether a name in a sentence may stand for a name in a quote.</summary>
    public static bool Same(string written, string quoted)
    {
        var (a, b) = (Canonical(written), Canonical(quoted));
        return string.Equals(a, b, StringComparison.Ordinal)
            || (string.Equals(a, "korea", StringComparison.Ordinal) && string.Equals(b, "southkorea", StringComparison.Ordinal));
    }

    private static string Term(string word) => TermAnalyzer.Shared.Analyze(word)[0].Text;
}
