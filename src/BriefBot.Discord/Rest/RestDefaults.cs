namespace BriefBot.Discord.Rest;

/// <summary>The numbers that the client goes by; those that Discord sends in headers are not among them.</summary>
internal static class RestDefaults
{
    /// <summary>Requests that the bot makes in <see cref="GlobalWindow"/>, interactions aside.</summary>
    /// <remarks>Source: Discord's developer documentation, "Rate Limits", global: 50 requests a second.</remarks>
    public const int GlobalRequests = 50;

    /// <summary>
    /// Connections at once over HTTP/1.1; HTTP/2 needs fewer and takes what it needs. Enough that a burst is not cut up
    /// by one slow reply, few enough that two cores are not busy with opening them.
    /// </summary>
    public const int Connections = 32;

    /// <summary>Tries after the first one of a request that can wait.</summary>
    public const int PatientRetries = 6;

    /// <summary>Tries after the first one of an acknowledgement.</summary>
    public const int UrgentRetries = 5;

    /// <summary>How often one try may be told "too many requests" before it is given up.</summary>
    public const int RateLimitsPerTry = 12;

    /// <summary>
    /// Replies 401, 403 and 429 in <see cref="InvalidWindow"/> after which the bot is silent, but for interactions:
    /// a tenth of the 10,000 for which Discord shuts out an address, because others may share it.
    /// </summary>
    public const int InvalidCeiling = 1_000;

    /// <summary>The same for interactions, whose users wait for an answer: half of Discord's number.</summary>
    public const int InvalidInteractionCeiling = 5_000;

    /// <summary>The longest reply that is read, in bytes; a hundred messages with all their cards are far below.</summary>
    public const int LongestReply = 8 * 1024 * 1024;

    /// <summary>A tenth more than Discord's second, so that delays on the way cannot squeeze 51 requests into one.</summary>
    public static readonly TimeSpan GlobalWindow = TimeSpan.FromSeconds(1.1);

    /// <summary>Over what time Discord counts invalid requests.</summary>
    public static readonly TimeSpan InvalidWindow = TimeSpan.FromMinutes(10);

    /// <summary>The wait when a 429 names none: what stands in front of Discord sent it, and it shuts out for long.</summary>
    public static readonly TimeSpan UnnamedWait = TimeSpan.FromSeconds(60);

    /// <summary>The shortest wait after a 429, whatever it says; a reply "wait 0 s" must not become a storm.</summary>
    public static readonly TimeSpan ShortestWait = TimeSpan.FromMilliseconds(50);

    /// <summary>
    /// All tries of a request that can wait, queueing included. Discord remembers a message's nonce for "a few minutes":
    /// a post that may have gone through must not be tried again after that.
    /// </summary>
    public static readonly TimeSpan PatientOverall = TimeSpan.FromMinutes(2);

    /// <summary>One try of a request that can wait.</summary>
    public static readonly TimeSpan PatientTry = TimeSpan.FromSeconds(15);

    /// <summary>All tries of an acknowledgement: after 3 s Discord takes none.</summary>
    public static readonly TimeSpan UrgentOverall = TimeSpan.FromSeconds(2.9);

    /// <summary>One try of an acknowledgement: a usual one takes a tenth of it, and a lost one leaves time for two more.</summary>
    public static readonly TimeSpan UrgentTry = TimeSpan.FromSeconds(0.95);

    /// <summary>All tries of loading a file.</summary>
    public static readonly TimeSpan DownloadOverall = TimeSpan.FromSeconds(90);

    /// <summary>One try of loading a file.</summary>
    public static readonly TimeSpan DownloadTry = TimeSpan.FromSeconds(45);
}
