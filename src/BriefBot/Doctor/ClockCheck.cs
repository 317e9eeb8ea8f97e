using System.Globalization;

namespace BriefBot.Doctor;

/// <summary>Compares the clock with what is possible, and with the clocks of the endpoints that were asked.</summary>
internal static class ClockCheck
{
    private const string Check = "clock";
    private const string Fix = "set the system's clock, best by NTP";

    // No machine that runs this version can truly be before this day, and hardly one after the other.
    private static readonly DateTimeOffset Built = new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);
    private static readonly DateTimeOffset FarOff = new(2060, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>Dates in replies are whole seconds, and replies take a while; briefings are due by the minute.</summary>
    private static readonly TimeSpan Allowed = TimeSpan.FromMinutes(2);

    /// <summary>Whether the date is one that can be.</summary>
    public static CheckResult Run(TimeProvider time)
    {
        var now = time.GetUtcNow();
        var detail = $"{now.UtcDateTime:yyyy-MM-dd HH:mm} UTC";
        return now < Built ? CheckResult.Fail(Check, detail + " lies before this program was made", Fix)
            : now > FarOff ? CheckResult.Fail(Check, detail + " lies too far ahead to be true", Fix)
            : CheckResult.Ok(Check, detail);
    }

    /// <summary>Whether the endpoints have the same time; nothing where none said.</summary>
    public static IEnumerable<CheckResult> Compare(SeenTimes seen)
    {
        foreach (var (host, ahead) in seen.All.DistinctBy(one => one.Host))
        {
            var minutes = string.Create(CultureInfo.InvariantCulture, $"{Math.Abs(ahead.TotalMinutes):0}");
            yield return ahead.Duration() <= Allowed
                ? CheckResult.Ok(Check, $"agrees with {host}")
                : CheckResult.Warn(Check, $"{minutes} minutes {(ahead > TimeSpan.Zero ? "ahead of" : "behind")} {host}; briefings would come at the wrong time", Fix);
        }
    }
}
