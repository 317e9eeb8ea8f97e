using BriefBot.LanguageModel.Grounding.Facts;
using BriefBot.LanguageModel.Grounding.Words;

namespace BriefBot.Briefings.Differences;

/// <summary>Finds where one statement says that something is so, and another one that it is not.</summary>
internal static class StatementDifference
{
    /// <summary>The share of the shorter statement's words that the longer one must have, opposites among them.</summary>
    private const double SameShare = 0.6;

    /// <summary>At least so many words must be the same, opposites apart.</summary>
    private const int LeastSame = 2;

    /// <summary>A statement of so few words has hardly more than its subject beside the opposite.</summary>
    private const int ShortStatement = 3;

    /// <summary>Verbs that end what was so before: "lifted the limits" does not deny that there were limits.</summary>
    private static readonly IReadOnlySet<string> Ending = TermTable.Of(
        "lift remove stop stopped halt cease suspend drop abandon withdraw withdrew cancel freeze frozen retract dismiss block");

    /// <summary>Tells whether two statements contradict each other.</summary>
    public static bool Is(Statement a, Statement b)
    {
        if (a.Words.Count == 0 || b.Words.Count == 0 || Statement.SpeakOfOthers(a, b) || Statement.DateOthers(a, b))
        {
            return false;
        }

        var opposites = OppositesOf(a, b);
        var (fewer, more) = a.Words.Count <= b.Words.Count ? (a, b) : (b, a);
        var same = fewer.Words.Count(w => Statement.PartnerOf(fewer[w], more, more.Words) is not null);
        if (same < (opposites.Count > 0 && fewer.Words.Count <= ShortStatement && a.Read.Numbers.Count + b.Read.Numbers.Count == 0 ? 1 : LeastSame) || same + opposites.Count < SameShare * fewer.Words.Count || HoldsBackOtherwise(a, b))
        {
            return false;
        }

        return opposites.Count > 0
            ? opposites.Exists(o => IsDenied(a, o.A) == IsDenied(b, o.B)) && !SaysBoth(a, b)
            : Denies(a, b) || Denies(b, a);
    }

    private static List<(int A, int B)> OppositesOf(Statement a, Statement b) =>
    [
        .. a.Words.SelectMany(_ => b.Words, (x, y) => (A: x, B: y)).Where(p => Opposites.Are(a[p.A].Term, b[p.B].Term)
            && !a.Words.Any(w => a[w].Term == b[p.B].Term) && !b.Words.Any(w => b[w].Term == a[p.A].Term)),
    ];

    /// <summary>"Exports rose and imports fell" has both directions; which is whose is not read here.</summary>
    private static bool SaysBoth(Statement a, Statement b) => HasBoth(a) || HasBoth(b);

    private static bool HasBoth(Statement statement) =>
        statement.Words.Any(v => statement.Words.Any(w => Opposites.Are(statement[v].Term, statement[w].Term)));

    /// <summary>A negation of the one turns a word that the other has and does not deny.</summary>
    private static bool Denies(Statement a, Statement b)
    {
        foreach (var negation in a.Read.Negations)
        {
            // "Refused the bail" and "did not grant bail" deny alike; "not against" denies nothing.
            if ((!negation.IsGrammar && (Ending.Contains(a[negation.At].Term) || b.Read.Tokens.Any(t => Statement.AreSame(t, a[negation.At])))) || IsDouble(a, negation))
            {
                continue;
            }

            var heads = HeadsOf(a, negation).Where(a.Words.Contains).ToList();
            var first = heads.Count == 0 ? null : Statement.PartnerOf(a[heads[0]], b, b.Words);
            if (first is { } partner && !IsDenied(b, partner) && !IsTakenAway(b, partner) && !b.Read.Negations.Any(n => Shares(a, heads, b, n)))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>What is negated: for "was rejected" what stands before it.</summary>
    private static IEnumerable<int> HeadsOf(Statement statement, Negation negation)
    {
        var isPassive = !negation.IsGrammar && negation.At > 0 && statement[negation.At - 1].Lower is "is" or "are" or "was" or "were" or "be" or "been";
        return isPassive ? statement.Words.Where(w => w < negation.At).Reverse() : negation.Heads;
    }

    private static bool IsDouble(Statement statement, Negation negation) =>
        negation.Heads.Count > 0 && Enumerable.Range(negation.At + 1, negation.Heads[0] - negation.At).Any(i => statement[i].Lower is "against" or "without" or "only");

    /// <summary>"Without power" and "cut power" say the same.</summary>
    private static bool IsTakenAway(Statement statement, int word) =>
        Enumerable.Range(Math.Max(0, word - 3), Math.Min(3, word)).Any(i => statement[i].Term is "cut" or "lose" or "lost" or "ban" or "lack" or "await");

    private static bool Shares(Statement a, List<int> heads, Statement b, Negation negation) =>
        heads.Exists(h => negation.Heads.Append(negation.At).Any(o => Statement.AreSame(a[h], b[o])));

    private static bool IsDenied(Statement statement, int word) => statement.Read.Negations.Any(n => HeadsOf(statement, n).Take(2).Contains(word));

    /// <summary>"May strike" and "did not strike" do not contradict each other, nor does what is still to come.</summary>
    private static bool HoldsBackOtherwise(Statement a, Statement b) => Kinds(a) != Kinds(b);

    private static int Kinds(Statement statement) => statement.Read.Hedges
        .Where(h => h.Kind is HedgeKind.Possible or HedgeKind.Conditional or HedgeKind.Demanded)
        .Aggregate(0, (kinds, h) => kinds | (1 << (int)h.Kind))
        | (statement.Read.Tokens.Any(t => t.Term is "await" or "pend" or "plan" or "want" or "seek" or "hope") ? 1 << 20 : 0);
}
