using BriefBot.LanguageModel.Grounding.Facts;

namespace BriefBot.LanguageModel.Grounding.Rules;

/// <summary>What a quote denies the sentence must deny, and nothing else.</summary>
internal static class PolarityRule
{
    /// <summary>The first negation that is added or dropped, as a reason; null when there is none.</summary>
    public static string? Fault(Match match) => Added(match) ?? Dropped(match);

    private static string? Added(Match match)
    {
        foreach (var negation in match.Clause.Sentence.Negations)
        {
            if (!match.Clause.Holds(negation.At) || !negation.IsGrammar)
            {
                continue;
            }

            // "did not stop" denies twice: a quote's "stopped" alone does not back it.
            var isDouble = negation.Heads.Count > 0 && PolarityReader.IsVerb(match.Written, negation.Heads[0]);
            var backed = Quoted(match).Any(q => (q.IsGrammar || !isDouble)
                && (negation.Heads.Count == 0 || IsOfSame(match, negation, q)));
            if (!backed)
            {
                return $"\"{match.Written[negation.At].Lower}\" is not in the quotes";
            }
        }

        return null;
    }

    // The nearest negated word of one must be among those of the other: "not proved to pay" is not "proved not to pay".
    private static bool IsOfSame(Match match, Negation written, Negation quoted) =>
        (quoted.Heads.Count > 0 && match.AnyStands(written.Heads, [quoted.Heads[0]]))
        || match.AnyStands(written.Heads.Take(1), [.. quoted.Heads.Take(1), quoted.At])
        || (!quoted.IsGrammar && match.AnyStands(written.Heads, [quoted.At]));

    private static string? Dropped(Match match)
    {
        var written = match.Clause.Sentence.Negations;
        foreach (var negation in Quoted(match))
        {
            var head = negation.Heads.FirstOrDefault(-1);
            var second = negation.Heads.Skip(1).FirstOrDefault(-1);
            var covers = (head >= 0 && match.Covers(head)) || (!negation.IsGrammar ? match.Covers(negation.At) : second >= 0 && match.Covers(second));
            if (!covers)
            {
                continue;
            }

            var places = negation.Heads.Append(negation.At).ToList();
            if (!written.Any(w => match.AnyStands(w.Heads.Append(w.At), places)) && !(!negation.IsGrammar && match.Covers(negation.At)))
            {
                return $"the quotes say \"{match.Quoted[negation.At].Lower}\", the sentence does not";
            }
        }

        return null;
    }

    private static IEnumerable<Negation> Quoted(Match match) => match.Window.Quote.Negations.Where(n => match.Window.Holds(n.At));
}
