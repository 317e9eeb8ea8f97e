using System.Collections.Frozen;
using BriefBot.Memory.Terms;

namespace BriefBot.LanguageModel.Grounding.Facts;

/// <summary>Finds the currency or the unit that a number is given in.</summary>
internal static class UnitReader
{
    /// <summary>Each line is one unit: its name, then the words for it.</summary>
    private static readonly FrozenDictionary<string, string> Words = Load("""
        USD dollar dollars usd
        EUR euro euros eur
        GBP pound pounds sterling gbp
        JPY yen jpy
        KRW won krw
        CNY yuan renminbi cny rmb
        INR rupee rupees inr
        CHF franc francs chf
        km kilometer kilometers kilometre kilometres km
        m meter meters
        mile mile miles
        nm nanometer nanometers nanometre nanometres nm
        t tonne tonnes ton tons
        kg kilogram kilograms kg
        min minute minutes
        h hour hours
        day day days
        week week weeks
        month month months
        year year years
        decade decade decades
        barrel barrel barrels
        MW megawatt megawatts mw
        GW gigawatt gigawatts gw
        l liter liters
        ha hectare hectares
        acre acre acres
        degree degree degrees
        """);

    /// <summary>The unit that a term names; null when it names none.</summary>
    public static string? Of(string term) => Words.GetValueOrDefault(term);

    /// <summary>The currency whose sign stands right before a position; null when none does.</summary>
    public static string? SignBefore(string text, int start)
    {
        var at = start - 1;
        while (at >= 0 && text[at] == ' ' && start - at < 3)
        {
            at--;
        }

        return at < 0 ? null : text[at] switch
        {
            '$' => "USD",
            '€' => "EUR",
            '£' => "GBP",
            '¥' or '￥' => "JPY",
            '₩' => "KRW",
            '₹' => "INR",
            _ => null,
        };
    }

    private static FrozenDictionary<string, string> Load(string table) =>
        table.Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Select(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries))
            .SelectMany(w => w.Skip(1).Select(word => (Term: TermAnalyzer.Shared.Analyze(word)[0].Text, Unit: w[0])))
            .DistinctBy(p => p.Term)
            .ToFrozenDictionary(p => p.Term, p => p.Unit, StringComparer.Ordinal);
}
