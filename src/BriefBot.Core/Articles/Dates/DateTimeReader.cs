namespace BriefBot.Articles.Dates;

/// <summary>Reads the time of day and the time zone behind a date.</summary>
internal static class DateTimeReader
{
    /// <summary>Words of a dateline between the date and its time: "at", "um", a comma or bar.</summary>
    private const int LargestGap = 12;

    /// <summary>Reads a time from the tokens behind a date.</summary>
    /// <param name="line">The line.</param>
    /// <param name="tokens">Its tokens.</param>
    /// <param name="at">The token behind the date.</param>
    /// <param name="end">One past the last character that belongs to the time; 0 when there is none.</param>
    internal static (TimeSpan Time, TimeSpan Offset) ReadTime(string line, List<DateToken> tokens, int at, out int end)
    {
        end = 0;
        var first = at;
        var lastWord = default(DateToken);
        while (at < tokens.Count && tokens[at].Number < 0 && at - first < 4)
        {
            lastWord = tokens[at];
            at++;
        }

        if (at + 1 >= tokens.Count || first == 0 || tokens[at].Start - tokens[first - 1].End > LargestGap
            || tokens[at] is not { Length: <= 2, Number: >= 0 and < 24 } hour
            || !TryMinute(line, tokens, at, out var minute, out var last))
        {
            return default;
        }

        end = tokens[last].End;
        at = last + 1;
        var afternoon = line.AsSpan(lastWord.Start, lastWord.Length) is "後" or "오후" && hour.Number < 12;
        var time = new TimeSpan(hour.Number + (afternoon ? 12 : 0), minute, 0);
        if (at < tokens.Count && tokens[at] is { Length: 2, Number: >= 0 and < 60 } second && line[second.Start - 1] == ':')
        {
            time += TimeSpan.FromSeconds(second.Number);
            end = second.End;
            at++;
            if (at < tokens.Count && tokens[at].Number != -1 | tokens[at].Length > 9 && tokens[at].Start == end + 1 && line[end] is '.' or ',')
            {
                end = tokens[at].End;
                at++;
            }
        }

        time = ApplyHalfOfDay(line, tokens, time, ref at, ref end);
        return (time, ReadOffset(line, tokens, at, ref end));
    }

    // "16:35", "18.20", "9h05", and "9時05分" with a sign between.
    private static bool TryMinute(string line, List<DateToken> tokens, int hour, out int minute, out int last)
    {
        var signed = line.AsSpan(tokens[hour + 1].Start, tokens[hour + 1].Length) is "時" or "时" or "点" or "시" && hour + 2 < tokens.Count;
        last = hour + (signed ? 2 : 1);
        minute = tokens[last].Number;
        return tokens[last] is { Length: <= 2, Number: >= 0 and < 60 }
            && (signed || (tokens[last].Length == 2 && tokens[last].Start - tokens[hour].End == 1 && line[tokens[hour].End] is ':' or '.' or 'h' or '：'));
    }

    private static TimeSpan ApplyHalfOfDay(string line, List<DateToken> tokens, TimeSpan time, ref int at, ref int end)
    {
        if (at >= tokens.Count)
        {
            return time;
        }

        var word = line.AsSpan(tokens[at].Start, tokens[at].Length);
        var dotted = word.Length == 1 && at + 1 < tokens.Count && line.AsSpan(tokens[at + 1].Start, tokens[at + 1].Length) is "m" or "M";
        var afternoon = word.Equals("pm", StringComparison.OrdinalIgnoreCase) || (dotted && word is "p" or "P");
        var morning = word.Equals("am", StringComparison.OrdinalIgnoreCase) || (dotted && word is "a" or "A");
        if (!afternoon && !morning)
        {
            return time;
        }

        end = tokens[at + (dotted ? 1 : 0)].End;
        at += dotted ? 2 : 1;
        return (afternoon, time.Hours) switch
        {
            (true, < 12) => time + TimeSpan.FromHours(12),
            (false, 12) => time - TimeSpan.FromHours(12),
            _ => time,
        };
    }

    private static TimeSpan ReadOffset(string line, List<DateToken> tokens, int at, ref int end)
    {
        if (at < tokens.Count && tokens[at].Number < 0 && tokens[at].Start - end <= 2
            && OffsetOf(line.AsSpan(tokens[at].Start, tokens[at].Length)) is { } named)
        {
            end = tokens[at].End;
            at++;
            if (named != TimeSpan.Zero)
            {
                return named;
            }
        }

        if (at >= tokens.Count || tokens[at].Start - end > 2 || line[tokens[at].Start - 1] is not ('+' or '-' or '−'))
        {
            return TimeSpan.Zero;
        }

        var sign = line[tokens[at].Start - 1] == '+' ? 1 : -1;
        var token = tokens[at];
        var (hours, minutes) = token.Length == 4 ? (token.Number / 100, token.Number % 100) : (token.Number, 0);
        end = token.End;
        if (token.Length <= 2 && at + 1 < tokens.Count && tokens[at + 1].Length == 2 && line[token.End] == ':')
        {
            minutes = tokens[at + 1].Number;
            end = tokens[at + 1].End;
        }

        return hours is >= 0 and <= 14 && minutes is >= 0 and < 60 ? sign * new TimeSpan(hours, minutes, 0) : TimeSpan.Zero;
    }

    private static TimeSpan? OffsetOf(ReadOnlySpan<char> zone) => zone switch
    {
        "Z" or "z" or "UTC" or "GMT" or "WET" => TimeSpan.Zero,
        "BST" or "CET" or "MEZ" or "WAT" => TimeSpan.FromHours(1),
        "CEST" or "MESZ" or "EET" or "SAST" or "CAT" => TimeSpan.FromHours(2),
        "EEST" or "MSK" or "EAT" => TimeSpan.FromHours(3),
        "IST" => new TimeSpan(5, 30, 0),
        "SGT" or "HKT" or "PHT" => TimeSpan.FromHours(8),
        "JST" or "KST" => TimeSpan.FromHours(9),
        "AEST" => TimeSpan.FromHours(10),
        "AEDT" => TimeSpan.FromHours(11),
        "EDT" => TimeSpan.FromHours(-4),
        "EST" or "ET" or "CDT" => TimeSpan.FromHours(-5),
        "CST" or "MDT" => TimeSpan.FromHours(-6),
        "MST" or "PDT" => TimeSpan.FromHours(-7),
        "PST" or "PT" => TimeSpan.FromHours(-8),
        _ => null,
    };
}
