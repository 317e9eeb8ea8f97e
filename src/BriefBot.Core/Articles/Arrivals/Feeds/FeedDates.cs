using System.Globalization;
using BriefBot.Articles.Dates;

namespace BriefBot.Articles.Arrivals.Feeds;

/// <summary>Reads the dates of feeds: RFC 822 with its zones' names, RFC 3339, and what else is found.</summary>
internal static class FeedDates
{
    private const int LongestDate = 60;

    /// <summary>Zones by name, as RFC 822 has them and as Asian feeds write theirs.</summary>
    private static readonly Dictionary<string, string> Zones = (
        "UT=+00:00 UTC=+00:00 GMT=+00:00 Z=+00:00 EST=-05:00 EDT=-04:00 CST=-06:00 CDT=-05:00 MST=-07:00 MDT=-06:00 PST=-08:00 PDT=-07:00 "
        + "JST=+09:00 KST=+09:00 CET=+01:00 CEST=+02:00 BST=+01:00")
        .Split(' ').Select(zone => zone.Split('=')).ToDictionary(zone => zone[0], zone => zone[1], StringComparer.OrdinalIgnoreCase);

    /// <summary>The moment that a text names; without a zone it counts as UTC. Null when it names none.</summary>
    public static DateTimeOffset? Read(string? text)
    {
        var trimmed = text?.Trim();
        if (string.IsNullOrEmpty(trimmed) || trimmed.Length > LongestDate)
        {
            return null;
        }

        var space = trimmed.LastIndexOf(' ');
        var zoned = space > 0 && Zones.TryGetValue(trimmed[(space + 1)..], out var zone) ? $"{trimmed[..space]} {zone}" : trimmed;
        return DateTimeOffset.TryParse(zoned, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var date)
            ? date
            : DateFinder.Parse(zoned);
    }
}
