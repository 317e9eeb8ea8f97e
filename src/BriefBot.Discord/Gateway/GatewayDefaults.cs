namespace BriefBot.Discord.Gateway;

/// <summary>The numbers of the gateway that nobody needs to set.</summary>
/// <remarks>Source of Discord's own limits: Discord's developer documentation, "Gateway".</remarks>
internal static class GatewayDefaults
{
    /// <summary>GUILDS, GUILD_MESSAGES and DIRECT_MESSAGES: none of them privileged. Interactions need no intent.</summary>
    public const int Intents = (1 << 0) | (1 << 9) | (1 << 12);

    /// <summary>The longest payload that Discord takes, in bytes.</summary>
    public const int LongestSent = 4096;

    /// <summary>The longest payload that is read, in bytes; GUILD_CREATE of a very large server has a few MB.</summary>
    public const int LongestReceived = 32 << 20;

    /// <summary>How many payloads may be sent on one connection within <see cref="SendWindow"/>.</summary>
    public const int SendsPerWindow = 120;

    /// <summary>How many of <see cref="SendsPerWindow"/> are kept for heartbeats on schedule.</summary>
    public const int SendsKeptForBeats = 4;

    /// <summary>How many of <see cref="SendsPerWindow"/> are kept for heartbeats that Discord asks for.</summary>
    public const int SendsKeptForAskedBeats = 10;

    /// <summary>
    /// How many events wait for a reader. Parsed ones take 2 to 4 KB, so this is at most about 30 MB; beyond it the
    /// shard lets Discord keep them (see <see cref="EventDispatcher"/>).
    /// </summary>
    public const int QueueLength = 8192;

    /// <summary>Places in the queue beyond <see cref="QueueLength"/>, kept for starts of sessions: they cannot be replayed.</summary>
    public const int QueueReserve = 64;

    /// <summary>How far behind the newest one a sequence number may arrive and still be told from one handed out before.</summary>
    public const int SequenceWindow = 1024;

    /// <summary>After so many resumes in a row that brought not a single event, a new session is started.</summary>
    public const int FutileResumes = 5;

    /// <summary>The window of Discord's limit on sent payloads.</summary>
    public static readonly TimeSpan SendWindow = TimeSpan.FromSeconds(60);

    /// <summary>
    /// The time between two identifies of a bucket: Discord's 5 seconds and half a second more, because it is the time
    /// of arrival that counts there.
    /// </summary>
    public static readonly TimeSpan IdentifySpacing = TimeSpan.FromSeconds(5.5);

    /// <summary>How long opening a connection may take.</summary>
    public static readonly TimeSpan OpenLimit = TimeSpan.FromSeconds(15);

    /// <summary>How long Discord may take to greet on an open connection.</summary>
    public static readonly TimeSpan GreetingLimit = TimeSpan.FromSeconds(20);

    /// <summary>How long Discord may take to accept a session after it was asked for.</summary>
    public static readonly TimeSpan SessionLimit = TimeSpan.FromSeconds(60);

    /// <summary>How long sending a close frame, and then waiting for Discord's, may each take.</summary>
    public static readonly TimeSpan CloseLimit = TimeSpan.FromSeconds(0.8);

    /// <summary>A session that was ready for so long ends the backoff.</summary>
    public static readonly TimeSpan StableAfter = TimeSpan.FromSeconds(30);

    /// <summary>The longest pause before reconnecting when a resumed session did not last for <see cref="StableAfter"/>.</summary>
    public static readonly TimeSpan ResumePause = TimeSpan.FromSeconds(0.5);

    /// <summary>The first wait of the backoff.</summary>
    public static readonly TimeSpan FirstBackoff = TimeSpan.FromSeconds(0.5);

    /// <summary>The longest wait of the backoff.</summary>
    public static readonly TimeSpan LongestBackoff = TimeSpan.FromSeconds(30);

    /// <summary>The shortest wait before a new session after Discord ended the old one (op 9).</summary>
    public static readonly TimeSpan ShortestInvalidWait = TimeSpan.FromSeconds(1);

    /// <summary>The longest wait before a new session after Discord ended the old one (op 9).</summary>
    public static readonly TimeSpan LongestInvalidWait = TimeSpan.FromSeconds(5);

    /// <summary>How often a shard that fell behind looks whether there is room again.</summary>
    public static readonly TimeSpan LagPoll = TimeSpan.FromSeconds(0.1);
}
