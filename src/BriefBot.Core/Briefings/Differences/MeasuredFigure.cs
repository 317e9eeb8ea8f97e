using BriefBot.LanguageModel.Grounding.Facts;

namespace BriefBot.Briefings.Differences;

/// <summary>A number of a statement with the words that tell what it measures.</summary>
internal sealed class MeasuredFigure
{
    /// <summary>How far from the number words still tell what it measures.</summary>
    private const int Reach = 9;

    /// <summary>How far behind a bare number what it counts may stand.</summary>
    private const int NounReach = 4;

    private MeasuredFigure(Statement statement, NumberFact number, IReadOnlyList<int> near, IReadOnlyList<int> nouns)
    {
        (Statement, Number, Near, Nouns) = (statement, number, near, nouns);
    }

    /// <summary>The sentence.</summary>
    public Statement Statement { get; }

    /// <summary>The number.</summary>
    public NumberFact Number { get; }

    /// <summary>The places of words near it.</summary>
    public IReadOnlyList<int> Near { get; }

    /// <summary>The places of what a bare number counts; empty when that is not said.</summary>
    public IReadOnlyList<int> Nouns { get; }

    /// <summary>The number as written, with sign and unit.</summary>
    public string Text
    {
        get
        {
            var text = Statement.Read.Text;
            var start = Statement[Number.First].Start;
            while (start > 0 && text[start - 1] is '$' or '€' or '£' or '¥' or '₩' or '₹')
            {
                start--;
            }

            return text[start..Statement[Number.Last].End];
        }
    }

    /// <summary>The measured numbers of a statement; ordinals, and what is given only to compare with, are none.</summary>
    public static IReadOnlyList<MeasuredFigure> Of(Statement statement)
    {
        var figures = new List<MeasuredFigure>();
        foreach (var number in statement.Read.Numbers.Where(n => n.Kind is not (NumberKind.Ordinal or NumberKind.Factor) && !IsBaseline(statement, n)))
        {
            var near = statement.Words.Where(w => (w < number.First ? number.First - w : w - number.Last) <= Reach && !IsBeyond(statement, number, w)).ToList();
            figures.Add(new MeasuredFigure(statement, number, near, NounsOf(statement, number)));
        }

        return figures;
    }

    /// <summary>"Up from 3 percent", "instead of 76", "a record of 26.9": what was before.</summary>
    private static bool IsBaseline(Statement statement, NumberFact number)
    {
        var (at, steps) = (number.First - 1, 0);
        for (; at >= 0 && steps < 3 && !statement[at + 1].AfterMark; at--, steps++)
        {
            var lower = statement[at].Lower;
            if (lower is "from" or "instead" or "previous" or "previously" or "old" or "former" or "against" or "after" or "compared"
                || (lower == "than" && number.Bound is NumberBound.None))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Another number of the same kind stands between: the word belongs to that one.</summary>
    private static bool IsBeyond(Statement statement, NumberFact number, int word) => statement.Read.Numbers.Any(n =>
        n != number && n.Kind == number.Kind && n.Unit == number.Unit
        && ((word < n.First && n.Last < number.First) || (word > n.Last && n.First > number.Last)));

    private static List<int> NounsOf(Statement statement, NumberFact number)
    {
        var nouns = new List<int>();
        for (var i = number.Last + 1; i < statement.Read.Tokens.Count && i <= number.Last + NounReach && !statement[i].AfterMark && !statement.Read.IsTaken(i); i++)
        {
            if (statement[i].Lower is "in" or "at" or "on" or "from" or "by" or "after" or "since" or "with" or "and" or "or" or "was" or "were" or "is" or "are" or "to" or "that" or "who" or "which")
            {
                break;
            }

            if (!statement[i].IsStop)
            {
                nouns.Add(i);
            }
        }

        return nouns;
    }
}
