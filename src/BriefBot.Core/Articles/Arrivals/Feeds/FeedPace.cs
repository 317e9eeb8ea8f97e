namespace BriefBot.Articles.Arrivals.Feeds;

/// <summary>When a feed is asked next.</summary>
internal static class FeedPace
{
    /// <summary>The longest wait after failures, and the longest that a site may ask for.</summary>
    public static readonly TimeSpan Longest = TimeSpan.FromHours(24);

    private const int MostDoublings = 6;

    /// <summary>Up to a tenth earlier or later, so that feeds with one interval are not asked all at once.</summary>
    private const double Jitter = 0.1;

    /// <summary>The wait until the next check.</summary>
    /// <param name="interval">The feed's interval.</param>
    /// <param name="failures">How many checks in a row have failed, this one included; each doubles the wait.</param>
    /// <param name="retryAfter">How long the site asks to wait; null when it does not.</param>
    /// <param name="random">Where the jitter comes from.</param>
    public static TimeSpan Next(TimeSpan interval, int failures, TimeSpan? retryAfter, Random random)
    {
        var wait = interval * Math.Pow(2, Math.Min(failures, MostDoublings));
        if (failures > 0 && wait > Longest)
        {
            wait = interval > Longest ? interval : Longest;
        }

        wait *= 1 - Jitter + (2 * Jitter * random.NextDouble());
        var asked = retryAfter > Longest ? Longest : retryAfter;
        return asked > wait ? asked.Value : wait;
    }
}
