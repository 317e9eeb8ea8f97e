using BriefBot.LanguageModel.Grounding.Facts;
using BriefBot.LanguageModel.Grounding.Words;

namespace BriefBot.Briefings.Differences;

/// <summary>Finds where two statements give one measure different values.</summary>
internal static class FigureDifference
{
    /// <summary>The share of the words near one number that must stand near the other.</summary>
    private const double SameShare = 0.5;

    /// <summary>At least so many words must be the same.</summary>
    private const int LeastSame = 2;

    /// <summary>The first two figures that differ; null when none do.</summary>
    public static (MeasuredFigure A, MeasuredFigure B)? Find(Statement a, Statement b) =>
        Statement.DateOthers(a, b) ? null : FindRevised(a, b);

    /// <summary>The first two figures that differ, also where the dates do: a later report has another figure for the same measure.</summary>
    public static (MeasuredFigure A, MeasuredFigure B)? FindRevised(Statement a, Statement b)
    {
        if (Statement.SpeakOfOthers(a, b))
        {
            return null;
        }

        foreach (var one in MeasuredFigure.Of(a))
        {
            foreach (var other in MeasuredFigure.Of(b))
            {
                if (AreOfOneMeasure(one, other) && !FigureRange.MayBeSame(one.Number, other.Number)
                    && !HasValue(b, one.Number) && !HasValue(a, other.Number))
                {
                    return (one, other);
                }
            }
        }

        return null;
    }

    /// <summary>Whether two numbers measure the same: their kind, their unit, what they count and the words around them.</summary>
    public static bool AreOfOneMeasure(MeasuredFigure a, MeasuredFigure b)
    {
        if (a.Number.Kind != b.Number.Kind || a.Number.Unit != b.Number.Unit)
        {
            return false;
        }

        var isBare = a.Number.Kind is NumberKind.Plain && a.Number.Unit.Length == 0;
        if (isBare && !a.Nouns.Any(n => Statement.PartnerOf(a.Statement[n], b.Statement, b.Nouns) is not null))
        {
            return false;
        }

        var (fewer, more) = a.Near.Count <= b.Near.Count ? (a, b) : (b, a);
        var same = fewer.Near.Select(w => Statement.PartnerOf(fewer.Statement[w], more.Statement, more.Near)).Where(w => w is not null)
            .Select(w => more.Statement[w!.Value].Term).Distinct(StringComparer.Ordinal).Count();
        return same >= LeastSame && same >= SameShare * fewer.Near.Count && !Turns(a, b) && !Turns(b, a);
    }

    /// <summary>A strict word beside one number, such as "import", that stands for nothing beside the other while that one has such a word of its own.</summary>
    private static bool Turns(MeasuredFigure a, MeasuredFigure b)
    {
        var alone = Alone(a, b);
        return alone.Count > 0 && Alone(b, a).Exists(w => alone.Exists(v => Opposites.Are(a.Statement[v].Term, b.Statement[w].Term)));
    }

    private static List<int> Alone(MeasuredFigure a, MeasuredFigure b) =>
        [.. a.Near.Where(w => (Equivalents.IsStrict(a.Statement[w].Term) || Opposites.Has(a.Statement[w].Term)) && Statement.PartnerOf(a.Statement[w], b.Statement, b.Statement.Words) is null)];

    private static bool HasValue(Statement statement, NumberFact number) =>
        statement.Read.Numbers.Any(n => n.Kind == number.Kind && n.Unit == number.Unit && FigureRange.MayBeSame(n, number));
}
