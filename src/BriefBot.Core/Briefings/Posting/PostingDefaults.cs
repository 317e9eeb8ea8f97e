namespace BriefBot.Briefings.Posting;

/// <summary>The numbers that posting goes by.</summary>
internal static class PostingDefaults
{
    /// <summary>How many channels are worked on at the same time.</summary>
    public const int Channels = 4;

    /// <summary>
    /// Within this time of the first sending the same nonce is simply sent again. Discord remembers nonces for "a few
    /// minutes"; after this, the bot looks into the channel first.
    /// </summary>
    public static readonly TimeSpan NonceGoodFor = TimeSpan.FromMinutes(2);

    /// <summary>By how much the clock that noted a sending may have been ahead of the channel's; the look starts that much earlier.</summary>
    public static readonly TimeSpan ClockSlack = TimeSpan.FromHours(1);

    /// <summary>How many briefings back a story keeps its name when it returns.</summary>
    public const int RememberedBriefings = 8;

    /// <summary>How often is looked for what other processes changed.</summary>
    public static readonly TimeSpan Poll = TimeSpan.FromSeconds(15);

    /// <summary>The shortest time between two looks.</summary>
    public static readonly TimeSpan ShortestPoll = TimeSpan.FromMilliseconds(200);

    /// <summary>The wait after the first failed try; each further one is three times as long.</summary>
    public static readonly TimeSpan FirstWait = TimeSpan.FromSeconds(15);

    /// <summary>The longest wait that the bot chooses by itself.</summary>
    public static readonly TimeSpan LongestWait = TimeSpan.FromHours(1);

    /// <summary>The longest wait that a channel may ask for; Discord's slow mode goes up to 6 hours.</summary>
    public static readonly TimeSpan LongestAskedWait = TimeSpan.FromHours(6);

    /// <summary>The wait after a failed try.</summary>
    /// <param name="tries">How many tries failed before it.</param>
    /// <param name="asked">What the channel asked for; null for nothing.</param>
    public static TimeSpan WaitAfter(int tries, TimeSpan? asked)
    {
        var own = FirstWait * Math.Pow(3, Math.Min(tries, 10));
        own = own < LongestWait ? own : LongestWait;
        var wait = asked > own ? asked.Value : own;
        return wait < LongestAskedWait ? wait : LongestAskedWait;
    }
}
