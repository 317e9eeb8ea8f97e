using System.Globalization;

namespace BriefBot.Discord.Cards;

/// <summary>Shows when an article was published as a timestamp, which each reader's Discord shows in their own zone and language.</summary>
internal static class PublishedDay
{
    // Midnight UTC stands for "only the day is known" (see Article.Published). No instant falls on the same date everywhere:
    // zones span 26 hours. 10:00 UTC does from -10:00 to +13:59, that is from Hawaii to New Zealand in summer. Noon would show
    // the day after to all of New Zealand and Fiji. Left out are -11:00 (American Samoa, Niue) and +14:00 (the Line Islands).
    private static readonly TimeSpan HourOfMostZones = TimeSpan.FromHours(10);

    /// <summary>A day such as "16 January 2026"; null for null.</summary>
    public static string? Timestamp(DateTimeOffset? published)
    {
        if (published is not { } time)
        {
            return null;
        }

        var shown = time.UtcDateTime.TimeOfDay == TimeSpan.Zero ? time + HourOfMostZones : time;
        return string.Create(CultureInfo.InvariantCulture, $"<t:{shown.ToUnixTimeSeconds()}:D>");
    }
}
