using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text.RegularExpressions;
using BriefBot.Chat.Commands;

namespace BriefBot.Briefings.Schedules;

/// <summary>Reads times and days as people type them; what cannot be read comes back with words that say how to put it right.</summary>
public static partial class ScheduleParser
{
    private const int MostEdits = 2;
    private const int LeastLetters = 2;

    private static readonly (string Name, BriefingDays Days)[] DayNames =
    [
        ("monday", BriefingDays.Monday),
        ("tuesday", BriefingDays.Tuesday),
        ("wednesday", BriefingDays.Wednesday),
        ("thursday", BriefingDays.Thursday),
        ("friday", BriefingDays.Friday),
        ("saturday", BriefingDays.Saturday),
        ("sunday", BriefingDays.Sunday),
        ("weekdays", BriefingDays.Weekdays),
        ("weekends", BriefingDays.Weekend),
        ("everyday", BriefingDays.EveryDay),
        ("daily", BriefingDays.EveryDay),
        ("all", BriefingDays.EveryDay),
    ];

    /// <summary>Reads a time of day: <c>07:00</c>, <c>7:00</c>, <c>7am</c>, <c>7:30 pm</c>, <c>19</c>, <c>noon</c>, <c>midnight</c>.</summary>
    /// <param name="text">What was typed.</param>
    /// <param name="time">The time, to the minute.</param>
    /// <param name="problem">What is wrong with the text, for the one who typed it; null when it is a time.</param>
    public static bool TryParseTime(string text, out TimeOnly time, [NotNullWhen(false)] out string? problem)
    {
        ArgumentNullException.ThrowIfNull(text);
        var plain = text.Trim().ToLowerInvariant();
        problem = null;
        if (plain is "noon" or "midnight")
        {
            time = new TimeOnly(plain == "noon" ? 12 : 0, 0);
            return true;
        }

        time = default;
        var found = Time().Match(plain);
        var half = found.Groups["half"].Value;
        var hour = Number(found.Groups["hour"]);
        var minute = Number(found.Groups["minute"]);
        if (!found.Success)
        {
            problem = $"'{text.Trim()}' is not a time of day; write it like 07:00, 19:30 or 7am.";
        }
        else if (half.Length > 0 && (hour is 0 or > 12))
        {
            problem = $"'{text.Trim()}' is not a time of day: before {half}m stands an hour from 1 to 12.";
        }
        else if (hour > 23 || minute > 59)
        {
            problem = $"'{text.Trim()}' is not a time of day: hours go from 0 to 23, minutes from 0 to 59.";
        }

        if (problem is not null)
        {
            return false;
        }

        time = new TimeOnly(half.Length == 0 ? hour : (hour % 12) + (half == "p" ? 12 : 0), minute);
        return true;
    }

    /// <summary>Reads days: <c>everyday</c>, <c>weekdays</c>, <c>weekends</c>, or days such as <c>mon, wed, fri</c> and <c>mon-thu</c>.</summary>
    /// <param name="text">What was typed.</param>
    /// <param name="days">At least one day.</param>
    /// <param name="problem">What is wrong with the text, for the one who typed it; null when it names days.</param>
    public static bool TryParseDays(string text, out BriefingDays days, [NotNullWhen(false)] out string? problem)
    {
        ArgumentNullException.ThrowIfNull(text);
        days = BriefingDays.None;
        problem = null;
        var joined = text.Trim().ToLowerInvariant() is "every day" ? "everyday" : text;
        foreach (var piece in joined.Split([',', ' ', ';', '+'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            if (piece.Equals("and", StringComparison.OrdinalIgnoreCase))
            {
                continue;
            }

            var ends = piece.Split(['-', '–'], StringSplitOptions.TrimEntries);
            var named = ends.Select(Day).ToList();
            if (ends.Length > 2 || named.Contains(BriefingDays.None) || (ends.Length == 2 && !named.TrueForAll(IsOneDay)))
            {
                var nearest = NearestName.To(piece, DayNames.Select(name => name.Name), MostEdits);
                problem = $"'{piece}' is not a day{(nearest is null ? string.Empty : $"; did you mean {nearest}?")}. "
                    + "Days are everyday, weekdays, or a list such as mon, wed, fri.";
                return false;
            }

            days |= ends.Length == 1 ? named[0] : Range(named[0], named[1]);
        }

        problem = days == BriefingDays.None ? "No day is named; days are everyday, weekdays, or a list such as mon, wed, fri." : null;
        return problem is null;
    }

    /// <summary>The days in words: <c>every day</c>, <c>weekdays</c>, or <c>Mon, Wed, Fri</c>; can be parsed again.</summary>
    public static string InWords(BriefingDays days) => days switch
    {
        BriefingDays.EveryDay => "every day",
        BriefingDays.Weekdays => "weekdays",
        BriefingDays.Weekend => "weekends",
        _ => string.Join(", ", Enum.GetValues<BriefingDays>().Where(day => IsOneDay(day) && days.HasFlag(day)).Select(day => $"{day}"[..3])),
    };

    private static int Number(Group group) => group.Success ? int.Parse(group.Value, NumberStyles.None, CultureInfo.InvariantCulture) : 0;

    private static BriefingDays Day(string text) => text.Length < LeastLetters
        ? BriefingDays.None
        : DayNames.FirstOrDefault(name => name.Name.StartsWith(text, StringComparison.OrdinalIgnoreCase)
            || (IsOneDay(name.Days) && text.Equals(name.Name + "s", StringComparison.OrdinalIgnoreCase))).Days;

    private static bool IsOneDay(BriefingDays days) => int.IsPow2((int)days);

    private static BriefingDays Range(BriefingDays first, BriefingDays last)
    {
        var days = last;
        for (var day = first; day != last; day = day == BriefingDays.Sunday ? BriefingDays.Monday : (BriefingDays)((int)day << 1))
        {
            days |= day;
        }

        return days;
    }

    [GeneratedRegex(@"\A(?<hour>\d{1,2})(?:[:.h](?<minute>\d{2}))?\s*(?:(?<half>[ap])\.?m\.?)?\z", RegexOptions.CultureInvariant)]
    private static partial Regex Time();
}
