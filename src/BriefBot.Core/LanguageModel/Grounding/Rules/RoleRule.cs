using BriefBot.LanguageModel.Grounding.Facts;
using BriefBot.LanguageModel.Grounding.Reading;

namespace BriefBot.LanguageModel.Grounding.Rules;

/// <summary>Who does what to whom must be as in the window: "China banned" is not "Japan banned".</summary>
internal static class RoleRule
{
    /// <summary>The first role that is swapped, as a reason; null when there is none.</summary>
    public static string? Fault(Match match)
    {
        foreach (var action in match.Clause.Sentence.Actions)
        {
            if (match.Clause.Holds(action.Verb) && !IsSaying(match.Written[action.Verb].Lower) && Fault(match, action) is { } fault)
            {
                return fault;
            }
        }

        return null;
    }

    // Who speaks is the attributions' business, which know "…, said Lee".
    private static bool IsSaying(string lower) => lower is "said" or "says" or "reported" or "warned" or "wrote" or "writes" or "noted" or "added" or "expect" or "expects";

    private static string? Fault(Match match, ActionFact written)
    {
        var agents = Persons(written.Agents);
        var sameVerb = match.Window.Quote.Actions.Where(a => match.Stands(written.Verb, a.Verb)).ToList();
        var all = match.Window.Quote.Actions.Where(a => match.Window.Holds(a.Verb)).ToList();
        if (sameVerb.Count > 0)
        {
            return sameVerb.Exists(q => Fits(agents, written, q)) ? null : Reason(match, written);
        }

        // Another verb for it: then at least one who acts must act in the quote, if anybody of name does.
        if (agents.Count == 0 || all.Count == 0)
        {
            return null;
        }

        var acting = all.SelectMany(a => a.Agents.Concat(a.IsPassive ? a.Objects : [])).ToHashSet(StringComparer.Ordinal);
        return acting.Count == 0 || Any(agents, acting) ? null : Reason(match, written);
    }

    private static bool Fits(HashSet<string> agents, ActionFact written, ActionFact quoted)
    {
        var quotedAgents = Persons(quoted.Agents);
        var writtenObjects = Persons(written.Objects);
        var quotedObjects = Persons(quoted.Objects);
        if (agents.Count > 0)
        {
            // "The TSMC fab in Kumamoto makes" is "the Kumamoto fab makes".
            var isPlaced = quotedAgents.Count > 0 && !Any(agents, quotedObjects) && Any(Persons(written.Near), quotedAgents);
            if (!isPlaced && (quotedAgents.Count > 0 ? !Any(agents, quotedAgents) : Any(agents, quotedObjects)))
            {
                return false;
            }
        }

        // Whoever only acts in the quote must not be the one it is done to.
        return !writtenObjects.Any(o => quotedAgents.Any(a => NameTable.Same(o, a)) && !quotedObjects.Any(q => NameTable.Same(o, q)) && !agents.Contains(o))
            || (agents.Count > 0 && Any(agents, quotedAgents) && quotedAgents.Count > 1);
    }

    private static bool Any(HashSet<string> written, HashSet<string> quoted) => written.Any(w => quoted.Any(q => NameTable.Same(w, q)));

    private static HashSet<string> Persons(IReadOnlySet<string> names) => [.. names.Where(n => !NameReader.IsTitle(n))];

    private static string Reason(Match match, ActionFact action) => $"the quotes do not say so of who does it (\"{match.Written[action.Verb].Lower}\")";
}
