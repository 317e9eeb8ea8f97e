using BriefBot.LanguageModel.Grounding.Facts;

namespace BriefBot.Briefings.Differences;

/// <summary>The values that a number may stand for: "about 200" leaves room, and so does a round number.</summary>
internal static class FigureRange
{
    /// <summary>"About" and "nearly" leave so much room.</summary>
    private const decimal Loose = 0.1m;

    /// <summary>"More than 30" is hardly said of more than so many times 30.</summary>
    private const decimal Open = 1.5m;

    /// <summary>Tells whether two numbers may be the same one.</summary>
    public static bool MayBeSame(NumberFact a, NumberFact b)
    {
        var (low, high) = Of(a);
        var (otherLow, otherHigh) = Of(b);
        return low <= otherHigh && otherLow <= high;
    }

    private static (decimal Low, decimal High) Of(NumberFact number)
    {
        var value = number.Value;
        return number.Bound switch
        {
            NumberBound.About => (value * (1 - Loose), value * (1 + Loose)),
            NumberBound.Nearly => (value * (1 - Loose), value),
            NumberBound.MoreThan or NumberBound.AtLeast => (value, value * Open),
            NumberBound.LessThan or NumberBound.UpTo => (value / Open, value),
            _ => (value - Rounding(value), value + Rounding(value)),
        };
    }

    /// <summary>Half of the last place that is not zero: 1,900 may be 1,912, and 91 may be 91.2; small counts are exact.</summary>
    private static decimal Rounding(decimal value)
    {
        if (value == decimal.Truncate(value) && Math.Abs(value) < 20)
        {
            return 0;
        }

        var place = 1m;
        while (value % (place / 10) != 0 && place > 0.000001m)
        {
            place /= 10;
        }

        while (value != 0 && value % (place * 10) == 0)
        {
            place *= 10;
        }

        // 600 million and 900 million are no roundings of one number, however round they are.
        return Math.Min(place / 2, Math.Abs(value) * 0.03m);
    }
}
