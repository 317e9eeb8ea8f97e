using System.Globalization;
using System.Text.RegularExpressions;

namespace BriefBot.StandIns.Model.Lies;

/// <summary>Lies about figures: another value, unit, scale, currency or limit.</summary>
internal static partial class NumberLies
{
    private static readonly (string From, string To)[] Units =
    [
        ("kilometers", "miles"), ("km", "miles"), ("minutes", "hours"), ("tonnes", "barrels"), ("years", "months"), ("months", "weeks"), ("nanometer", "millimeter"),
        ("percent", "tonnes"), ("days", "weeks"),
    ];

    private static readonly string[] Bounds = ["up to ", "as many as ", "at least ", "about ", "less than ", "more than ", "roughly ", "only about "];

    /// <summary>Another number in the place of one; none that the quotes have.</summary>
    public static string? Changed(Claim claim, Random random)
    {
        var numbers = Digits().Matches(claim.Sentence);
        if (numbers.Count == 0)
        {
            return null;
        }

        var number = numbers[random.Next(numbers.Count)];
        var changed = number.Value.Contains('.', StringComparison.Ordinal)
            ? string.Create(CultureInfo.InvariantCulture, $"{random.Next(2, 97)}.{random.Next(1, 9)}")
            : random.Next(2, 980).ToString(CultureInfo.InvariantCulture);
        var isNew = !Digits().Matches(claim.Evidence).Any(m => m.Value.TrimStart('0') == changed) && claim.Lacks(changed);
        return isNew ? claim.Sentence.Remove(number.Index, number.Length).Insert(number.Index, changed) : null;
    }

    /// <summary>Two percentages of a sentence change places.</summary>
    public static string? Swapped(Claim claim)
    {
        var numbers = Percentages().Matches(claim.Sentence);
        if (numbers.Count != 2 || numbers[0].Value == numbers[1].Value)
        {
            return null;
        }

        var (a, b) = (numbers[0], numbers[1]);
        return claim.Sentence[..a.Index] + b.Value + claim.Sentence[(a.Index + a.Length)..b.Index] + a.Value + claim.Sentence[(b.Index + b.Length)..];
    }

    /// <summary>Another unit behind a number.</summary>
    public static string? WrongUnit(Claim claim, Random random)
    {
        foreach (var (from, to) in Units.OrderBy(_ => random.Next()))
        {
            var match = Regex.Match(claim.Sentence, $@"(?<=\d[\d,.]*[ -]){from}\b");
            if (match.Success && claim.Lacks(to))
            {
                return claim.Sentence.Remove(match.Index, match.Length).Insert(match.Index, to);
            }
        }

        return null;
    }

    /// <summary>"percentage points" for "percent".</summary>
    public static string? PercentToPoints(Claim claim)
    {
        var match = Percent().Match(claim.Sentence);
        return match.Success && claim.Lacks("percentage point")
            ? claim.Sentence.Remove(match.Index, match.Length).Insert(match.Index, " percentage points")
            : null;
    }

    /// <summary>"billion" for "million", and the other way round.</summary>
    public static string? WrongScale(Claim claim) =>
        claim.Sentence.Contains("million", StringComparison.Ordinal) && claim.Lacks("billion") ? claim.Sentence.Replace("million", "billion", StringComparison.Ordinal)
        : claim.Sentence.Contains("billion", StringComparison.Ordinal) && claim.Lacks("million") ? claim.Sentence.Replace("billion", "million", StringComparison.Ordinal)
        : null;

    /// <summary>Another currency.</summary>
    public static string? WrongCurrency(Claim claim, Random random)
    {
        var match = Currencies().Match(claim.Sentence);
        var other = NewsWorld.Any(["$", "€", "£", "¥", "₩"], random);
        return match.Success && claim.Lacks(other) && match.Value != other && !(other == "€" && !claim.Lacks("euro"))
            ? claim.Sentence.Remove(match.Index, match.Length).Insert(match.Index, other)
            : null;
    }

    /// <summary>A limit is dropped: "300 workers" for "up to 300 workers".</summary>
    public static string? DroppedBound(Claim claim)
    {
        foreach (var bound in Bounds)
        {
            var match = Regex.Match(claim.Sentence, $@"\b{bound}(?=[\d€$¥])", RegexOptions.IgnoreCase);
            if (match.Success)
            {
                return claim.Sentence.Remove(match.Index, match.Length);
            }
        }

        return null;
    }

    // Years and days of months are the business of other lies.
    [GeneratedRegex(@"(?<![\w.,])(?!(?:19|20)\d\d\b)\d+(?:[.,]\d+)*(?![\w])(?! (?:January|February|March|April|May|June|July|August|September|October|November|December))")]
    private static partial Regex Digits();

    [GeneratedRegex(@"\d+(?:\.\d+)?(?=%| percent)")]
    private static partial Regex Percentages();

    [GeneratedRegex(@"%| percent\b")]
    private static partial Regex Percent();

    [GeneratedRegex(@"[$€£¥](?=\d)")]
    private static partial Regex Currencies();
}
