namespace BriefBot.StandIns.Discord.Rest;

/// <summary>What a 429 is about, as <c>X-RateLimit-Scope</c> names it.</summary>
public enum RateLimitScope
{
    /// <summary>The bot on this route.</summary>
    User,

    /// <summary>The bot on all routes.</summary>
    Global,

    /// <summary>The resource, whoever asks; does not count as an invalid request.</summary>
    Shared,
}
