using System.Collections.Frozen;
using BriefBot.Memory.Terms;

namespace BriefBot.Memory.Evidence;

/// <summary>Countries as terms. A sentence about one country is no answer to a question about another.</summary>
internal static class Countries
{
    private const string Names = """
        Japan China Korea Taiwan Russia Ukraine France Germany Italy Spain Canada Australia India Mexico USA UK Israel Iran Europe
        Vietnam Indonesia Philippines Netherlands Switzerland Sweden Norway Denmark Poland Turkey Brazil Argentina Chile Kazakhstan
        Malaysia Thailand Singapore Belgium Austria Greece Portugal Ireland Finland Egypt Nigeria Kenya Congo Pakistan Bangladesh
        Myanmar Mongolia Peru Bolivia Cuba Venezuela Colombia Qatar Iraq Syria
        """;

    /// <summary>Capitals that stand for a government, each before its country.</summary>
    private const string Capitals = """
        Tokyo Japan Beijing China Seoul Korea Pyongyang Korea Washington USA Moscow Russia Kremlin Russia Kyiv Ukraine Taipei Taiwan
        London UK Paris France Berlin Germany Brussels Europe Canberra Australia Delhi India Ottawa Canada Tehran Iran Ankara Turkey
        """;

    private static readonly FrozenDictionary<string, string> Known = Load();

    /// <summary>The country that a term speaks of; null for other terms.</summary>
    public static string? Of(string term) => Known.GetValueOrDefault(term);

    /// <summary>The country that a term names; null for capitals and other terms.</summary>
    public static string? OfName(string term) => Known.TryGetValue(term, out var country) && country == term ? country : null;

    private static FrozenDictionary<string, string> Load()
    {
        var known = Terms(Names).ToDictionary(n => n, n => n, StringComparer.Ordinal);
        foreach (var pair in Terms(Capitals).Chunk(2))
        {
            known[pair[0]] = pair[1];
        }

        return known.ToFrozenDictionary(StringComparer.Ordinal);
    }

    private static IEnumerable<string> Terms(string words) => TermAnalyzer.Shared.Analyze(words).Select(t => t.Text);
}
