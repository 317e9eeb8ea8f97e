namespace BriefBot.Discord.Rest;

/// <summary>Whose limit a 429 is about.</summary>
internal enum RateLimitScope
{
    /// <summary>The bot's in one bucket.</summary>
    Bucket,

    /// <summary>All users' of one thing, such as a busy channel. The bot is not to blame, and it does not count as invalid.</summary>
    Shared,

    /// <summary>The bot's over all routes, interactions aside.</summary>
    Global,

    /// <summary>This address's, set by what stands in front of Discord: every request must wait.</summary>
    Address,
}
