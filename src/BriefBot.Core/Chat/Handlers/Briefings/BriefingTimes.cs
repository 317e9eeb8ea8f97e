using System.Globalization;
using NodaTime;

namespace BriefBot.Chat.Handlers.Briefings;

/// <summary>Writes moments as the channel's clock shows them.</summary>
internal static class BriefingTimes
{
    private const string Utc = "UTC";

    /// <summary>Such as <c>Fri 16 Jan 2026 07:00 Asia/Tokyo</c>.</summary>
    /// <param name="moment">The moment.</param>
    /// <param name="zone">An IANA zone; null, or one that is not known any more, for UTC.</param>
    public static string InWords(DateTimeOffset moment, string? zone)
    {
        var known = (zone is null ? null : DateTimeZoneProviders.Tzdb.GetZoneOrNull(zone)) ?? DateTimeZone.Utc;
        var local = Instant.FromDateTimeOffset(moment).InZone(known).LocalDateTime;
        return $"{local.ToString("ddd d MMM uuuu HH:mm", CultureInfo.InvariantCulture)} {(known == DateTimeZone.Utc ? Utc : known.Id)}";
    }

    /// <summary>Such as <c>16 Jan 2026</c>.</summary>
    public static string InWords(DateOnly date) => date.ToString("d MMM yyyy", CultureInfo.InvariantCulture);
}
