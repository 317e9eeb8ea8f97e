using BriefBot.LanguageModel.Grounding.Reading;

namespace BriefBot.LanguageModel.Grounding.Facts;

/// <summary>Reads numbers, in digits and in words, with scale, kind, unit and bound.</summary>
internal static class NumberReader
{
    /// <summary>The numbers of a text, in order.</summary>
    /// <param name="text">The text.</param>
    /// <param name="tokens">Its words.</param>
    /// <param name="taken">Words that belong to dates.</param>
    public static IReadOnlyList<NumberFact> Read(string text, IReadOnlyList<Token> tokens, bool[] taken)
    {
        var numbers = new List<NumberFact>();
        for (var i = 0; i < tokens.Count; i++)
        {
            if (!taken[i] && ReadAt(text, tokens, i) is { } number)
            {
                numbers.Add(number);
                i = number.Last;
            }
        }

        ShareUnits(tokens, numbers);
        return numbers;
    }

    private static NumberFact? ReadAt(string text, IReadOnlyList<Token> tokens, int at)
    {
        var lower = tokens[at].Lower;
        if (NumberWords.TryFactor(lower, out var factor))
        {
            return new NumberFact(factor, NumberKind.Factor, string.Empty, BoundReader.Before(tokens, at), at, at);
        }

        var (value, last, kind) = Amount(tokens, at);
        if (last < 0)
        {
            return null;
        }

        var unit = UnitReader.SignBefore(text, tokens[at].Start) ?? string.Empty;
        var next = last + 1;
        if (kind is NumberKind.Fraction)
        {
            while (next < tokens.Count && tokens[next].Lower is "a" or "an")
            {
                next++;
            }
        }

        if (next < tokens.Count && tokens[next].Term == "percent" && kind is NumberKind.Plain or NumberKind.Fraction)
        {
            last = next;
            kind = NumberKind.Percent;
            if (next + 1 < tokens.Count && tokens[next + 1].Lower is "point" or "points")
            {
                last++;
                kind = NumberKind.PercentagePoint;
            }
        }
        else if (kind is NumberKind.Plain && next < tokens.Count && unit.Length == 0 && UnitReader.Of(tokens[next].Term) is { } named)
        {
            unit = named;
            last = next;
        }

        return lower == "one" && last == at
            ? null
            : new NumberFact(value, kind, unit, BoundReader.Before(tokens, at), at, last);
    }

    private static (decimal Value, int Last, NumberKind Kind) Amount(IReadOnlyList<Token> tokens, int at)
    {
        var lower = tokens[at].Lower;
        var next = at + 1 < tokens.Count ? tokens[at + 1].Lower : string.Empty;
        var afterArticle = at > 0 && tokens[at - 1].Lower is "a" or "an";
        if (NumberWords.TryPart(lower, out var parts) && (lower == "half" || (afterArticle && next == "of")))
        {
            return (1 / parts, at, NumberKind.Fraction);
        }

        if (lower == "dozen")
        {
            return (12, at, NumberKind.Plain);
        }

        if (NumberWords.Scale(tokens[at].Term) is > 0 and var bare && afterArticle)
        {
            return (bare, at, NumberKind.Plain);
        }

        if (lower != "one" && NumberWords.TryOrdinal(lower, out var ordinal))
        {
            return (ordinal, at, NumberKind.Ordinal);
        }

        var value = 1m;
        if (lower != "one" && !NumberWords.TryCardinal(lower, out value))
        {
            return (0, -1, NumberKind.Plain);
        }

        var last = at;
        if (NumberWords.IsTens(lower) && last + 1 < tokens.Count && NumberWords.TryCardinal(tokens[last + 1].Lower, out var small) && small is > 0 and < 10)
        {
            value += small;
            last++;
        }

        if (next.Length > 0 && value < 20 && NumberWords.TryPart(next, out parts) && (lower == "one" || next.EndsWith('s')))
        {
            return (value / parts, last + 1, NumberKind.Fraction);
        }

        while (last + 1 < tokens.Count && NumberWords.Scale(tokens[last + 1].Term) is > 0 and var scale && !tokens[last + 1].AfterMark)
        {
            value *= scale;
            last++;
        }

        return (value, last, NumberKind.Plain);
    }

    /// <summary>In "7-15 years" and "12 to 28 percent" the first number has the second one's unit and kind.</summary>
    private static void ShareUnits(IReadOnlyList<Token> tokens, List<NumberFact> numbers)
    {
        for (var n = numbers.Count - 2; n >= 0; n--)
        {
            var (number, next) = (numbers[n], numbers[n + 1]);
            var between = next.First - number.Last - 1;
            if (number.Kind is NumberKind.Plain && number.Unit.Length == 0
                && (between == 0 || (between == 1 && tokens[number.Last + 1].Lower is "to" or "and" or "or")))
            {
                numbers[n] = number with { Kind = next.Kind is NumberKind.Percent ? next.Kind : number.Kind, Unit = next.Unit };
            }
        }
    }
}
