using BriefBot.LanguageModel.Grounding.Facts;
using BriefBot.LanguageModel.Grounding.Reading;

namespace BriefBot.LanguageModel.Grounding.Rules;

/// <summary>Who says so: the speaker must be the quote's, and what a quote only reports must not become a fact.</summary>
/// <remarks>
/// A speaker may be dropped only when it is the article's own outlet: all that an article says, its outlet says. Everyone
/// else's claims stay claims, because the quote does not state them.
/// </remarks>
internal static class AttributionRule
{
    /// <summary>The first speaker that is changed, added or dropped, as a reason; null when there is none.</summary>
    public static string? Fault(Match match)
    {
        var quoted = match.Window.Quote.Attributions.Where(a => match.Window.Holds(a.At)).ToList();
        var written = match.Clause.Sentence.Attributions;
        foreach (var attribution in written)
        {
            if (!IsBacked(match, attribution, quoted))
            {
                return "the quotes do not say that " + (attribution.Speakers.Count > 0 ? Speaker(match, attribution) : "somebody") + " said so";
            }
        }

        foreach (var attribution in quoted)
        {
            if (written.Count > 0 && attribution.Speakers.Count == 0)
            {
                continue;
            }

            var kept = written.Any(w => w.Speakers.Count == 0 || attribution.Speakers.Count == 0 || w.Speakers.Overlaps(attribution.Speakers))
                || match.Clause.Sentence.Actions.Any(a => match.Stands(a.Verb, attribution.At));
            if (!kept && !IsOutlet(match, attribution) && Governs(match, attribution))
            {
                return "the quotes only report it, the sentence states it";
            }
        }

        return null;
    }

    private static bool IsBacked(Match match, Attribution written, List<Attribution> quoted)
    {
        var others = quoted.Where(q => !IsOutlet(match, q)).ToList();
        if (written.Speakers.Count == 0)
        {
            return quoted.Count > 0 || match.Places(written.At).Count > 0;
        }

        var names = Persons(written.Speakers);
        if (quoted.Exists(q => Persons(q.Speakers).Overlaps(names)))
        {
            // Two speakers in one window: the one whose words these are must be the one who is named.
            return quoted.Count == 1 || quoted.Exists(q => Persons(q.Speakers).Overlaps(names) && Governs(match, q)) || !others.Exists(q => Governs(match, q));
        }

        if (quoted.Exists(q => q.Speakers.Count == 0 && Governs(match, q)) && PrecedingNames(match).Overlaps(names))
        {
            return true;
        }

        if (IsOutletName(match, written))
        {
            return !others.Exists(q => q.Speakers.Count > 0 && Governs(match, q));
        }

        return quoted.Count == 0 && match.Window.Quote.Actions.Any(a => match.Window.Holds(a.Verb) && a.Agents.Overlaps(names));
    }

    // A pronoun's name stands in the sentence before.
    private static HashSet<string> PrecedingNames(Match match) =>
        [.. match.Window.Quote.Tokens.Take(match.Window.Last + 1).Where(t => t.IsName).Select(t => NameTable.Canonical(t.Term))];

    private static bool Governs(Match match, Attribution attribution)
    {
        var covered = match.CoveredPlaces.ToList();
        var inside = covered.Count(p => p >= attribution.First && p <= attribution.Last && p != attribution.At);
        return inside > 0 && inside >= GroundingWeights.SpokenShare * covered.Count(p => match.Quoted[p].Sentence == match.Quoted[attribution.At].Sentence);
    }

    private static bool IsOutlet(Match match, Attribution attribution) =>
        attribution.Speakers.Count > 0 && match.Window.Cited.Outlet is { } outlet && attribution.Speakers.All(s => Stem(outlet).Contains(s));

    private static bool IsOutletName(Match match, Attribution attribution) => IsOutlet(match, attribution);

    private static HashSet<string> Stem(string outlet) => [.. WordReader.Read(outlet).Select(t => t.Term)];

    private static HashSet<string> Persons(IReadOnlySet<string> names) => [.. names.Where(n => !NameReader.IsTitle(n))];

    private static string Speaker(Match match, Attribution attribution) =>
        match.Written.FirstOrDefault(t => t.IsName && attribution.Speakers.Contains(NameTable.Canonical(t.Term)) && !NameReader.IsTitle(t.Term)) is { } token
            ? match.Clause.Sentence.Text[token.Start..token.End]
            : "somebody";
}
