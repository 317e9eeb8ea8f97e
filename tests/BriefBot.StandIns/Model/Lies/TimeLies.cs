using System.Globalization;
using System.Text.RegularExpressions;

namespace BriefBot.StandIns.Model.Lies;

/// <summary>Lies about when.</summary>
internal static partial class TimeLies
{
    /// <summary>Another day or month.</summary>
    public static string? Date(Claim claim, Random random)
    {
        var months = NewsWorld.Months.Where(m => claim.Sentence.Contains(m, StringComparison.Ordinal)).ToArray();
        if (months.Length == 0)
        {
            return null;
        }

        var month = NewsWorld.Any(months, random);
        var day = Day().Match(claim.Sentence);
        if (day.Success && random.Next(2) == 0)
        {
            var other = random.Next(1, 29).ToString(CultureInfo.InvariantCulture);
            return Regex.IsMatch(claim.Evidence, $@"\b{other}\b") ? null : claim.Sentence.Remove(day.Index, day.Length).Insert(day.Index, other);
        }

        var otherMonth = NewsWorld.Any(NewsWorld.Months, random);
        return claim.Lacks(otherMonth) ? claim.Sentence.Replace(month, otherMonth, StringComparison.Ordinal) : null;
    }

    /// <summary>Another year.</summary>
    public static string? Year(Claim claim, Random random)
    {
        var year = YearDigits().Match(claim.Sentence);
        var other = random.Next(1950, 2040).ToString(CultureInfo.InvariantCulture);
        return year.Success && claim.Lacks(other) ? claim.Sentence.Remove(year.Index, year.Length).Insert(year.Index, other) : null;
    }

    /// <summary>Another day of the week, or one where the quotes give none.</summary>
    public static string? Weekday(Claim claim, Random random)
    {
        var other = NewsWorld.Any(NewsWorld.Weekdays, random);
        if (!claim.Lacks(other))
        {
            return null;
        }

        var present = NewsWorld.Weekdays.FirstOrDefault(d => claim.Sentence.Contains(d, StringComparison.Ordinal));
        if (present is not null)
        {
            return claim.Sentence.Replace(present, other, StringComparison.Ordinal);
        }

        return claim.Sentence.EndsWith('.') ? claim.Sentence[..^1] + $" on {other}." : null;
    }

    /// <summary>"after" for "before", and the other way round.</summary>
    public static string? BeforeAfter(Claim claim)
    {
        var match = BeforeOrAfter().Match(claim.Sentence);
        if (!match.Success)
        {
            return null;
        }

        var other = match.Value switch { "before" => "after", "after" => "before", "Before" => "After", _ => "Before" };
        return claim.Lacks(other) && claim.Lacks("follow") ? claim.Sentence.Remove(match.Index, match.Length).Insert(match.Index, other) : null;
    }

    [GeneratedRegex(@"\b\d{1,2}(?= (?:January|February|March|April|June|July|August|September|October|November|December))")]
    private static partial Regex Day();

    [GeneratedRegex(@"\b(?:19|20)\d\d\b")]
    private static partial Regex YearDigits();

    [GeneratedRegex(@"\b(?:[Bb]efore|[Aa]fter)\b")]
    private static partial Regex BeforeOrAfter();
}
