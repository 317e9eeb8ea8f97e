using System.Text.RegularExpressions;
using BriefBot.Articles;

namespace BriefBot.Memory.Ranking;

/// <summary>Finds dates in a question: "October 7, 2023", "on 13 January", "in October", "2026-01-13", "last week", "yesterday".</summary>
/// <remarks>A date without a year, and "last week", are understood against the newest article, not against today.</remarks>
internal static partial class DateExpressions
{
    private static readonly string[] Months =
        ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

    /// <summary>The dates of a question and where they stand in it.</summary>
    /// <param name="question">The question.</param>
    /// <param name="newest">The newest article's day as <see cref="DateOnly.DayNumber"/>; -1 when no article has a date.</param>
    public static IReadOnlyList<(TextRange Range, DaySpan Days)> Find(string question, int newest)
    {
        var found = new List<(TextRange, DaySpan)>();
        foreach (Match match in Expression().Matches(question))
        {
            if (Span(match, newest) is { } span)
            {
                found.Add((new TextRange(match.Index, match.Index + match.Length), span));
            }
        }

        return found;
    }

    private static DaySpan? Span(Match match, int newest)
    {
        var anchor = newest > 0 ? DateOnly.FromDayNumber(newest) : (DateOnly?)null;
        if (match.Groups["relative"].Success)
        {
            return newest <= 0 ? null : match.Groups["relative"].Value.ToLowerInvariant() switch
            {
                "today" => new DaySpan(newest - 1, newest),
                "yesterday" => new DaySpan(newest - 2, newest),
                "this week" => new DaySpan(newest - 6, newest),
                "last week" => new DaySpan(newest - 13, newest),
                "this month" => new DaySpan(newest - 30, newest),
                "last month" => new DaySpan(newest - 61, newest),
                _ => null,
            };
        }

        if (match.Groups["isoYear"].Success)
        {
            return Day(Number(match, "isoYear"), Number(match, "isoMonth"), Number(match, "isoDay"));
        }

        var month = Array.IndexOf(Months, match.Groups["month"].Value[..3].ToLowerInvariant()) + 1;
        var day = match.Groups["day"].Success ? Number(match, "day") : match.Groups["day2"].Success ? Number(match, "day2") : 0;
        if (match.Groups["year"].Success)
        {
            var year = Number(match, "year");
            return day > 0 ? Day(year, month, day) : Month(year, month);
        }

        if (anchor is not { } latest)
        {
            return null;
        }

        // Without a year: the last such day that is not far ahead of the newest article.
        var guess = day > 0 ? Day(latest.Year, month, day) : Month(latest.Year, month);
        return guess is { } span && span.First > newest + 31
            ? day > 0 ? Day(latest.Year - 1, month, day) : Month(latest.Year - 1, month)
            : guess;
    }

    private static int Number(Match match, string group) => int.Parse(match.Groups[group].ValueSpan, System.Globalization.CultureInfo.InvariantCulture);

    private static DaySpan? Day(int year, int month, int day)
    {
        if (year is < 1 or > 9998 || month is < 1 or > 12 || day < 1 || day > DateTime.DaysInMonth(year, month))
        {
            return null;
        }

        var number = new DateOnly(year, month, day).DayNumber;
        return new DaySpan(number, number);
    }

    private static DaySpan? Month(int year, int month) => year is < 1 or > 9998
        ? null
        : new DaySpan(new DateOnly(year, month, 1).DayNumber, new DateOnly(year, month, DateTime.DaysInMonth(year, month)).DayNumber);

    [GeneratedRegex(
        """
        \b(?:
          (?<isoYear>\d{4})-(?<isoMonth>\d{1,2})-(?<isoDay>\d{1,2})
        | (?<relative>today|yesterday|this\ week|last\ week|this\ month|last\ month)
        | (?<day>\d{1,2})(?:st|nd|rd|th)?\s+(?:of\s+)?(?<month>jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\b\.?(?:,?\s+(?<year>(?:19|20)\d{2}))?
        | (?<month>jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\b\.?\s+(?<day2>\d{1,2})(?:st|nd|rd|th)?(?!\d)(?:,?\s+(?<year>(?:19|20)\d{2}))?
        | (?<=\b(?:in|of|during|since|early|late|mid-?)\s)(?<month>january|february|march|april|may|june|july|august|september|october|november|december)\b(?:,?\s+(?<year>(?:19|20)\d{2}))?
        )
        """,
        RegexOptions.IgnoreCase | RegexOptions.IgnorePatternWhitespace | RegexOptions.CultureInvariant)]
    private static partial Regex Expression();
}
