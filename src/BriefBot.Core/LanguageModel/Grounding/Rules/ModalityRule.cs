using BriefBot.LanguageModel.Grounding.Facts;
using BriefBot.LanguageModel.Grounding.Words;

namespace BriefBot.LanguageModel.Grounding.Rules;

/// <summary>A sentence may hold back more than its quote, never less: "will" is no word for "may".</summary>
internal static class ModalityRule
{
    /// <summary>The first hedge that is dropped or turned into more, as a reason; null when there is none.</summary>
    public static string? Fault(Match match)
    {
        var written = match.Clause.Sentence.Hedges;
        foreach (var hedge in Quoted(match))
        {
            if (Reaches(match, hedge) && !match.Covers(hedge.At) && !written.Any(w => ModalityReader.Allows(w.Kind, hedge.Kind) && IsOfSame(match, w, hedge)))
            {
                return $"the quotes say \"{match.Quoted[hedge.At].Lower}\", the sentence says more";
            }
        }

        foreach (var hedge in written)
        {
            if (!match.Clause.Holds(hedge.At))
            {
                continue;
            }

            // "will" and "must" are claims of their own.
            var isClaim = hedge.Kind is HedgeKind.Future || match.Written[hedge.At].Lower is "must";
            if (isClaim && !Quoted(match).Any(q => q.Kind == hedge.Kind))
            {
                return $"\"{match.Written[hedge.At].Lower}\" is not in the quotes";
            }

            // "will" must be the quote's "will" for the same words.
            if (hedge.Kind is HedgeKind.Future && !Quoted(match).Any(q => q.Kind == hedge.Kind && match.AnyStands(hedge.Heads, q.Heads.ToList())))
            {
                return $"\"{match.Written[hedge.At].Lower}\" is said of something else in the quotes";
            }
        }

        return null;
    }

    private static bool Reaches(Match match, Hedge hedge)
    {
        if (match.Quoted[hedge.At].Lower is "if" or "unless")
        {
            // "… banned it if it is meant for …": the condition limits the verb before it.
            var verb = Enumerable.Range(match.Window.First, hedge.At - match.Window.First)
                .LastOrDefault(p => match.Quoted[p].Sentence == match.Quoted[hedge.At].Sentence && RoleWords.IsVerb(match.Quoted, p), -1);
            if (verb >= 0 && match.Covers(verb) && !match.Written.Any(t => t.Lower == match.Quoted[hedge.At].Lower))
            {
                return true;
            }
        }

        if (SpeaksBack(match, hedge))
        {
            // "is expected in Andong": what is expected stands before.
            var segment = match.Quoted[hedge.At].Segment;
            if (match.Window.Words.Any(p => p < hedge.At && match.Quoted[p].Segment == segment && !match.Quoted[p].IsStop && !match.Quoted[p].IsName && match.Covers(p)))
            {
                return true;
            }
        }

        return hedge.Heads.Count > 0
            && ((match.Covers(hedge.Heads[0]) && (hedge.Heads.Count == 1 || RoleWords.IsVerbTerm(match.Quoted[hedge.Heads[0]].Term) || hedge.Heads.Count(match.Covers) >= 2))
                || (!RoleWords.IsVerb(match.Quoted, hedge.Heads[0]) && hedge.Heads.Count(match.Covers) >= 2));
    }

    // "is due in May": what it is said of stands before. "was planned to" and "planned to meet" look ahead.
    private static bool SpeaksBack(Match match, Hedge hedge) =>
        (match.Quoted[hedge.At].Lower.StartsWith("expected", StringComparison.Ordinal) || match.Quoted[hedge.At].Lower is "due" or "scheduled" or "proposed" or "likely")
        && !(hedge.At + 1 < match.Quoted.Count && match.Quoted[hedge.At + 1].Lower == "to");

    // A hedge that is written of something else ("unless they pay") does not hedge this.
    private static bool IsOfSame(Match match, Hedge written, Hedge quoted) =>
        SpeaksBack(match, quoted) || quoted.Heads.Count == 0 || match.AnyStands(written.Heads, [.. quoted.Heads])
        || match.Written[written.At].Lower is "whether" or "reportedly" or "if";

    private static IEnumerable<Hedge> Quoted(Match match) => match.Window.Quote.Hedges.Where(h => match.Window.Holds(h.At));
}
