using System.Collections.Frozen;
using BriefBot.Memory.Terms;

namespace BriefBot.Briefings.Stories;

/// <summary>Names of days and seasons: all that is written in one week shares them, whatever it tells.</summary>
internal static class CalendarWords
{
    private static readonly FrozenSet<string> Terms = TermAnalyzer.Shared.Analyze("""
        Monday Tuesday Wednesday Thursday Friday Saturday Sunday January February March April May June July August September October
        November December Christmas Thanksgiving Easter Halloween Ramadan Hanukkah Diwali Eve Xmas Valentine Cyber Prime Day Week Year Years
        Spring Summer Autumn Winter
        """).Select(t => t.Text).ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Tells whether a term is such a name.</summary>
    public static bool Contains(string term) => Terms.Contains(term);
}
