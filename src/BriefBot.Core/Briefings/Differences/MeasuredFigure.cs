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
    public string Text => Statement.Read.Text[StartWithSign..Statement[Number.Last].End];

    /// <summary>Whether it is an amount of money.</summary>
    public bool IsMoney => Number.Unit.Length == 3 && Number.Unit.All(char.IsAsciiLetterUpper);

    /// <summary>Whether it tells something by itself: money, a share, or a count of something that is not small; no age, no time span, no score.</summary>
    public bool IsTelling => !IsJoined && !IsYear && Number.Kind switch
    {
        NumberKind.Percent or NumberKind.PercentagePoint => true,
        NumberKind.Plain when IsMoney => Number.Value >= 100,
        NumberKind.Plain when Number.Unit.Length == 0 => IsTellingCount,
        NumberKind.Plain => Number.Value >= 10 && Number.Unit is "MW" or "GW" or "t" or "barrel" or "ha" or "acre" or "degree" || (Number.Unit is "km" && Number.Value >= 100),
        _ => false,
    };

    /// <summary>Hundreds of something, or people who were hurt or lost something; not "Bill 7072".</summary>
    private bool IsTellingCount => Nouns.Count > 0 && Nouns[0] <= Number.Last + 2 && !Statement[Nouns[0]].IsName
        && (Number.First == 0 || (!Statement[Number.First - 1].IsName && Statement[Number.First - 1].Lower is not ("a" or "an")))
        && (Number.Value >= 100 || (Number.Value >= 3 && Near.Any(w => Statement[w].Term is "kill" or "dead" or "death" or "die" or "injur" or "miss" or "arrest")));

    /// <summary>The number with what it counts, as the sentence writes them: "1.3 million patients", "91.2 percent".</summary>
    public string Shown
    {
        get
        {
            var end = Number.Kind is NumberKind.Plain && Number.Unit.Length == 0 && Nouns.Count > 0 ? Statement[Nouns[Math.Min(1, Nouns.Count - 1)]].End : Statement[Number.Last].End;
            var start = StartWithSign;
            var text = Statement.Read.Text;
            return text[start..(end < text.Length && text[end] == '%' ? end + 1 : end)];
        }
    }

    /// <summary>"2023 won" is a year and a verb.</summary>
    private bool IsYear => Number.Value is >= 1900 and <= 2100 && Number.Value == decimal.Truncate(Number.Value) && Number.Unit is "" or "KRW" && Statement[Number.First].Lower.Length == 4;

    /// <summary>Part of a name, a score or a model: "A380", "3-1", "G20".</summary>
    private bool IsJoined
    {
        get
        {
            var (text, start, end) = (Statement.Read.Text, Statement[Number.First].Start, Statement[Number.Last].End);
            return (start > 0 && (char.IsLetter(text[start - 1]) || text[start - 1] is '-' or '–' or ':' or '/')) || (end < text.Length && text[end] is '-' or '–' or ':' or '/');
        }
    }

    private int StartWithSign
    {
        get
        {
            var start = Statement[Number.First].Start;
            while (start > 0 && Statement.Read.Text[start - 1] is '$' or '€' or '£' or '¥' or '₩' or '₹')
            {
                start--;
            }

            return start;
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
            if (statement[i].Lower is "in" or "at" or "on" or "from" or "by" or "after" or "since" or "with" or "and" or "or" or "was" or "were" or "is" or "are" or "to" or "that" or "who" or "which" or "into" or "for" or "than" or "as" or "while")
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
