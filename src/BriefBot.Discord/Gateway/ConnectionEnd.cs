namespace BriefBot.Discord.Gateway;

/// <summary>How a connection ended.</summary>
/// <param name="Next">What to do now.</param>
/// <param name="Reason">Why, in words that a user can read, such as "Discord asked to connect anew".</param>
/// <param name="ClosedByDiscord">Whether there is nothing more to close.</param>
internal sealed record ConnectionEnd(NextStep Next, string Reason, bool ClosedByDiscord = false)
{
    /// <summary>Whether Discord greeted on it.</summary>
    public bool WasOpen { get; init; }

    /// <summary>Whether an event arrived on it.</summary>
    public bool HadEvents { get; init; }

    /// <summary>Whether a session was taken up on it.</summary>
    public bool WasResumed { get; init; }

    /// <summary>For how long events arrived on it.</summary>
    public TimeSpan ReadyFor { get; init; }

    /// <summary>Whether the next failure is the first in a row again.</summary>
    public bool EndsBackoff => WasResumed || ReadyFor >= GatewayDefaults.StableAfter;
}
