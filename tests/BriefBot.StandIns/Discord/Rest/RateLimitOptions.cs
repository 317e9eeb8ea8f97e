namespace BriefBot.StandIns.Discord.Rest;

/// <summary>How often routes may be called. Discord's true numbers are not published and change; clients must read the headers.</summary>
public sealed record RateLimitOptions
{
    /// <summary>Whether anything is limited; headers are sent either way.</summary>
    public bool IsEnforced { get; init; } = true;

    /// <summary>Requests a second over all routes but those of interactions.</summary>
    public int GlobalPerSecond { get; init; } = 50;

    /// <summary>Creating and changing messages, for each channel.</summary>
    public RateLimit Messages { get; init; } = new(5, TimeSpan.FromSeconds(5));

    /// <summary>Answers to interactions, for each interaction.</summary>
    public RateLimit Webhooks { get; init; } = new(5, TimeSpan.FromSeconds(2));

    /// <summary>Everything else.</summary>
    public RateLimit Others { get; init; } = new(20, TimeSpan.FromSeconds(5));
}
