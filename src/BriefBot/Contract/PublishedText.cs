using System.Globalization;

namespace BriefBot.Contract;

/// <summary>Writes times for the contract, in UTC.</summary>
internal static class PublishedText
{
    /// <summary><c>YYYY-MM-DD</c> at midnight UTC (only the day is known), else <c>YYYY-MM-DDTHH:MM:SSZ</c>; null for null.</summary>
    public static string? Of(DateTimeOffset? published) => published?.UtcDateTime switch
    {
        null => null,
        { TimeOfDay.Ticks: 0 } day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        { } time => Instant(time),
    };

    /// <summary><c>YYYY-MM-DDTHH:MM:SSZ</c>.</summary>
    public static string Instant(DateTimeOffset time) =>
        time.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
}
