using System.Collections.Frozen;
using System.Globalization;

namespace BriefBot.LanguageModel.Grounding.Facts;

/// <summary>Numbers that are written as words.</summary>
internal static class NumberWords
{
    private static readonly FrozenDictionary<string, decimal> Cardinals = Numbered("""
        zero two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen
        """, [0, .. Enumerable.Range(2, 18)]);

    private static readonly FrozenDictionary<string, decimal> Tens = Numbered(
        "twenty thirty forty fifty sixty seventy eighty ninety", [20, 30, 40, 50, 60, 70, 80, 90]);

    private static readonly FrozenDictionary<string, decimal> Ordinals = Numbered(
        "second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth", Enumerable.Range(2, 11));

    private static readonly FrozenDictionary<string, decimal> Parts = new Dictionary<string, decimal>(StringComparer.Ordinal)
    {
        ["half"] = 2,
        ["halves"] = 2,
        ["third"] = 3,
        ["thirds"] = 3,
        ["quarter"] = 4,
        ["quarters"] = 4,
        ["fourth"] = 4,
        ["fourths"] = 4,
        ["fifth"] = 5,
        ["fifths"] = 5,
        ["tenth"] = 10,
        ["tenths"] = 10,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, decimal> Factors = new Dictionary<string, decimal>(StringComparer.Ordinal)
    {
        ["twice"] = 2,
        ["double"] = 2,
        ["doubled"] = 2,
        ["doubles"] = 2,
        ["doubling"] = 2,
        ["twofold"] = 2,
        ["triple"] = 3,
        ["tripled"] = 3,
        ["threefold"] = 3,
        ["quadrupled"] = 4,
        ["halved"] = 0.5m,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>The value of digits ("1,500", "91.2") or of one word below twenty.</summary>
    public static bool TryCardinal(string lower, out decimal value) =>
        Cardinals.TryGetValue(lower, out value) || Tens.TryGetValue(lower, out value)
        || (char.IsAsciiDigit(lower[0]) && decimal.TryParse(
            lower.Replace(",", string.Empty, StringComparison.Ordinal), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out value));

    /// <summary>Tells whether a word is twenty, thirty … ninety, which a smaller number may follow.</summary>
    public static bool IsTens(string lower) => Tens.ContainsKey(lower);

    /// <summary>The value of "third", "60th".</summary>
    public static bool TryOrdinal(string lower, out decimal value)
    {
        if (Ordinals.TryGetValue(lower, out value))
        {
            return true;
        }

        return lower.Length > 2 && char.IsAsciiDigit(lower[0]) && lower[^2..] is "st" or "nd" or "rd" or "th"
            && decimal.TryParse(lower[..^2], NumberStyles.None, CultureInfo.InvariantCulture, out value);
    }

    /// <summary>Into how many parts "third", "quarters" cut.</summary>
    public static bool TryPart(string lower, out decimal parts) => Parts.TryGetValue(lower, out parts);

    /// <summary>How many times: "twice", "tripled".</summary>
    public static bool TryFactor(string lower, out decimal factor) => Factors.TryGetValue(lower, out factor);

    /// <summary>The value of "million" and its like; 0 for other words.</summary>
    public static decimal Scale(string term) => term switch
    {
        "hundr" or "hundred" => 100,
        "thousand" or "k" => 1_000,
        "million" or "m" => 1_000_000,
        "billion" or "b" => 1_000_000_000,
        "trillion" => 1_000_000_000_000,
        "dozen" => 12,
        _ => 0,
    };

    private static FrozenDictionary<string, decimal> Numbered(string words, IEnumerable<int> values) =>
        words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Zip(values)
            .ToFrozenDictionary(p => p.First, p => (decimal)p.Second, StringComparer.Ordinal);
}
