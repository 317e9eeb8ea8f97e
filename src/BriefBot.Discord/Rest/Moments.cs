namespace BriefBot.Discord.Rest;

/// <summary>Moments of a <see cref="TimeProvider"/>'s steady clock, which no change of the wall clock moves.</summary>
internal static class Moments
{
    /// <summary>The moment that is so far ahead; rounded up, so that a wait is never short.</summary>
    public static long After(this TimeProvider time, TimeSpan wait) =>
        time.GetTimestamp() + (long)Math.Ceiling(wait.TotalSeconds * time.TimestampFrequency);

    /// <summary>How long until a moment; negative when it is over.</summary>
    public static TimeSpan Until(this TimeProvider time, long moment) => time.GetElapsedTime(time.GetTimestamp(), moment);
}
