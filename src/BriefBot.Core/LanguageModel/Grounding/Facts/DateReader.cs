using System.Globalization;
using BriefBot.LanguageModel.Grounding.Reading;

namespace BriefBot.LanguageModel.Grounding.Facts;

/// <summary>Reads dates: "13 January 2026", "Jan. 13", "2026-01-13", "October 2025", "Tuesday", "1945".</summary>
internal static class DateReader
{
    private static readonly string[] Months =
    [
        "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december",
    ];

    private static readonly string[] Weekdays = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"];

    /// <summary>The dates of a text, in order.</summary>
    public static IReadOnlyList<DateFact> Read(IReadOnlyList<Token> tokens)
    {
        var dates = new List<DateFact>();
        for (var i = 0; i < tokens.Count; i++)
        {
            var date = Full(tokens, i) ?? Year(tokens, i);
            var weekday = Index(Weekdays, tokens[i]);
            if (weekday > 0)
            {
                date = i + 1 < tokens.Count && Full(tokens, i + 1) is { } full
                    ? full with { Weekday = weekday, First = i }
                    : new DateFact(null, null, null, weekday, i, i);
            }

            if (date is not null)
            {
                dates.Add(date);
                i = date.Last;
            }
        }

        return dates;
    }

    private static DateFact? Full(IReadOnlyList<Token> tokens, int at)
    {
        if (Iso(tokens, at) is { } iso)
        {
            return iso;
        }

        var month = Month(tokens, at);
        if (month > 0)
        {
            var (day, last) = DayOf(tokens, at + 1) is { } d && YearOf(tokens, at + 1) is null ? (d, at + 1) : ((int?)null, at);
            var year = YearOf(tokens, last + 1);
            return new DateFact(year, month, day, null, at, year is null ? last : last + 1);
        }

        if (DayOf(tokens, at) is { } first)
        {
            var monthAt = at + 1 < tokens.Count && tokens[at + 1].Lower == "of" ? at + 2 : at + 1;
            if (monthAt < tokens.Count && !tokens[monthAt].AfterMark && Index(Months, tokens[monthAt]) is > 0 and var m && tokens[monthAt].IsName)
            {
                var year = YearOf(tokens, monthAt + 1);
                return new DateFact(year, m, first, null, at, year is null ? monthAt : monthAt + 1);
            }
        }

        return null;
    }

    private static DateFact? Iso(IReadOnlyList<Token> tokens, int at) =>
        at + 2 < tokens.Count && YearOf(tokens, at) is { } year && tokens[at + 1].Start == tokens[at].End + 1
        && tokens[at + 2].Start == tokens[at + 1].End + 1 && tokens[at + 1].Lower.Length == 2 && tokens[at + 2].Lower.Length == 2
        && DayOf(tokens, at + 1) is { } month and <= 12 && DayOf(tokens, at + 2) is { } day
            ? new DateFact(year, month, day, null, at, at + 2)
            : null;

    private static DateFact? Year(IReadOnlyList<Token> tokens, int at) =>
        YearOf(tokens, at) is { } year && !(at + 1 < tokens.Count && !tokens[at + 1].AfterMark
            && (UnitReader.Of(tokens[at + 1].Term) is not null || NumberWords.Scale(tokens[at + 1].Term) > 0 || tokens[at + 1].Term == "percent"))
            ? new DateFact(year, null, null, null, at, at)
            : null;

    // "may" and "march" are months only when written as names next to a number or a preposition.
    private static int Month(IReadOnlyList<Token> tokens, int at)
    {
        var month = Index(Months, tokens[at]);
        if (month is not (3 or 5))
        {
            return month;
        }

        var isDated = (at > 0 && tokens[at - 1].Lower is "in" or "since" or "of" or "by" or "until" or "early" or "late" or "last" or "from" or "before" or "after")
            || DayOf(tokens, at + 1) is not null || YearOf(tokens, at + 1) is not null;
        return isDated && char.IsUpper(tokens[at].Lower[0]) == false && tokens[at].IsNameOrOpening(at) ? month : 0;
    }

    private static bool IsNameOrOpening(this Token token, int at) => token.IsName || at == 0 || token.IsStop;

    private static int Index(string[] names, Token token) => token.Term is { Length: > 2 } && Array.IndexOf(names, Long(token.Lower)) is >= 0 and var i ? i + 1 : 0;

    private static string Long(string lower) => lower switch
    {
        "jan" => "january",
        "feb" => "february",
        "mar" => "march",
        "apr" => "april",
        "aug" => "august",
        "sep" or "sept" => "september",
        "oct" => "october",
        "nov" => "november",
        "dec" => "december",
        "tue" or "tues" => "tuesday",
        "thu" or "thurs" => "thursday",
        _ => lower,
    };

    private static int? DayOf(IReadOnlyList<Token> tokens, int at)
    {
        if (at >= tokens.Count)
        {
            return null;
        }

        var digits = tokens[at].Lower.AsSpan().TrimEnd("stndrh");
        return digits.Length is 1 or 2 && int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var day) && day is >= 1 and <= 31 ? day : null;
    }

    private static int? YearOf(IReadOnlyList<Token> tokens, int at) =>
        at < tokens.Count && tokens[at].Lower.Length == 4
        && int.TryParse(tokens[at].Lower, NumberStyles.None, CultureInfo.InvariantCulture, out var year) && year is >= 1000 and <= 2199 ? year : null;
}
