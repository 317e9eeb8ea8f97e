using System.Globalization;

namespace BriefBot.Storage;

/// <summary>Dates as the store keeps them: ISO 8601 in UTC, so that they sort as text.</summary>
internal static class Timestamps
{
    private const string Pattern = "yyyy-MM-dd'T'HH:mm:ss.fffffff'Z'";

    public static string? Format(DateTimeOffset? time) => time?.UtcDateTime.ToString(Pattern, CultureInfo.InvariantCulture);

    public static DateTimeOffset? Parse(string? text) => text is null
        ? null
        : new DateTimeOffset(
            DateTime.ParseExact(
                text, Pattern, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal));
}
