namespace BriefBot.Articles.Dates;

/// <summary>Finds the first full date (day, month and year) in a line of text.</summary>
/// <remarks>
/// Understands ISO 8601 and its neighbours, month names in ten spellings, day-first and month-first order, and Chinese,
/// Japanese and Korean dates. A date that can be read both ways (<c>03/04/2026</c>) is no date: a wrong day is worse
/// than none. Words that depend on today ("yesterday") are not read either.
/// </remarks>
internal static class DateFinder
{
    /// <summary>Longer lines are prose; their dates are not datelines.</summary>
    private const int LongestLine = 400;

    /// <summary>Reads a value that should be nothing but a date, such as a field or a meta tag; null when it is none.</summary>
    internal static DateTimeOffset? Parse(string? value) =>
        string.IsNullOrWhiteSpace(value) || value.Length > LongestLine ? null : Find(value)?.Value;

    /// <summary>Finds the first date of a line.</summary>
    internal static FoundDate? Find(string line)
    {
        if (line.Length > LongestLine || !line.AsSpan().ContainsAnyInRange('0', '9'))
        {
            return null;
        }

        var tokens = DateToken.Cut(line);
        for (var i = 0; i + 2 < tokens.Count; i++)
        {
            if (ReadDate(line, tokens, i, out var next) is { } date)
            {
                var time = DateTimeReader.ReadTime(line, tokens, next, out var end);
                if (Combine(date, time) is { } moment)
                {
                    return new FoundDate(moment, new TextRange(tokens[i].Start, Math.Max(end, CloseAfter(line, tokens[next - 1].End))));
                }
            }
        }

        return null;
    }

    private static DateTimeOffset? Combine(DateOnly date, (TimeSpan Time, TimeSpan Offset) time)
    {
        var local = date.ToDateTime(TimeOnly.MinValue).Add(time.Time);
        return time.Offset.Duration() <= TimeSpan.FromHours(14) ? new DateTimeOffset(local, time.Offset) : null;
    }

    // The sign for "day" belongs to the date: 2026年1月16日, 2026년 1월 16일.
    private static int CloseAfter(string line, int end) => end < line.Length && line[end] is '日' or '일' or '号' ? end + 1 : end;

    private static DateOnly? ReadDate(string line, List<DateToken> tokens, int i, out int next)
    {
        var (first, second, third) = (tokens[i], tokens[i + 1], tokens[i + 2]);
        next = i + 3;
        if (first.IsYear && IsSign(line, second, '年', '년') && i + 4 < tokens.Count && IsSign(line, tokens[i + 3], '月', '월'))
        {
            next = i + 5;
            return Date(first, third.Number, tokens[i + 4]);
        }

        if (first.IsYear && second.IsMonth && third.IsDay && SameMark(line, first, second, third, "-/."))
        {
            return Date(first, second.Number, third);
        }

        if (first.IsDay && third.IsYear && second.IsMonth | second.IsDay && SameMark(line, first, second, third, "-/."))
        {
            return DayOrMonthFirst(line, first, second, third);
        }

        return ReadNamedMonth(line, tokens, i, ref next);
    }

    // Day-first with stops (13.01.2026); with other marks only where a number above 12 or equal numbers settle it.
    private static DateOnly? DayOrMonthFirst(string line, DateToken first, DateToken second, DateToken year)
    {
        if (line[first.End] == '.' || first.Number > 12 || first.Number == second.Number)
        {
            return second.IsMonth ? Date(year, second.Number, first) : null;
        }

        return second.Number > 12 ? Date(year, first.Number, second) : null;
    }

    private static DateOnly? ReadNamedMonth(string line, List<DateToken> tokens, int i, ref int next)
    {
        var month = MonthNames.NumberOf(Word(line, tokens[i]));
        if (month > 0)
        {
            var day = tokens[i + 1];
            var year = SkipOrdinal(line, tokens, i + 2);
            next = year + 1;
            return day.IsDay && year < tokens.Count && tokens[year].IsYear && Near(tokens[i], tokens[year])
                ? Date(tokens[year], month, day)
                : null;
        }

        if (!tokens[i].IsDay)
        {
            return null;
        }

        // "13 January 2026", "13th of January, 2026", "14 de enero de 2026", "13-Jan-2026"
        var at = SkipLink(line, tokens, SkipOrdinal(line, tokens, i + 1));
        month = at < tokens.Count ? MonthNames.NumberOf(Word(line, tokens[at])) : 0;
        at = SkipLink(line, tokens, at + 1);
        next = at + 1;
        return month > 0 && at < tokens.Count && tokens[at].IsYear && Near(tokens[i], tokens[at]) ? Date(tokens[at], month, tokens[i]) : null;
    }

    private static int SkipOrdinal(string line, List<DateToken> tokens, int i) =>
        i < tokens.Count && tokens[i].Start == tokens[i - 1].End && Word(line, tokens[i]) is "st" or "nd" or "rd" or "th" or "er" ? i + 1 : i;

    private static int SkipLink(string line, List<DateToken> tokens, int i) =>
        i < tokens.Count && Word(line, tokens[i]) is "of" or "de" or "del" or "di" ? i + 1 : i;

    // Words between the parts of a date are few; "May 3 people ... 2026" is no date.
    private static bool Near(DateToken first, DateToken last) => last.End - first.Start <= 30;

    private static bool SameMark(string line, DateToken first, DateToken second, DateToken third, string marks)
    {
        var gap = line.AsSpan(first.End, second.Start - first.End).Trim();
        return gap.Length == 1 && marks.Contains(gap[0]) && gap.SequenceEqual(line.AsSpan(second.End, third.Start - second.End).Trim());
    }

    private static bool IsSign(string line, DateToken token, char wide, char korean) =>
        token.Length == 1 && line[token.Start] is var c && (c == wide || c == korean);

    private static ReadOnlySpan<char> Word(string line, DateToken token) => line.AsSpan(token.Start, token.Length);

    private static DateOnly? Date(DateToken year, int month, DateToken day) =>
        month is >= 1 and <= 12 && day.IsDay && day.Number <= DateTime.DaysInMonth(year.Number, month)
            ? new DateOnly(year.Number, month, day.Number)
            : null;
}
