using BriefBot.StandIns.Discord.Rest;

namespace BriefBot.StandIns.Discord;

/// <summary>How the stand-in behaves where Discord's own numbers would slow a test down or hide something.</summary>
public sealed record DiscordStandInOptions
{
    /// <summary>The port on loopback; 0 takes a free one.</summary>
    public int Port { get; init; }

    /// <summary>The bot's token; shaped as Discord's, because clients check that.</summary>
    public string Token { get; init; } = "MTAwMDAwMDAwMDAwMDAwMDAw.StandI.not-a-secret-only-for-tests-000000000";

    /// <summary>The clock of the 3-second, the 15-minute and the nonce rule, of rate limits and of ids.</summary>
    public TimeProvider Clock { get; init; } = TimeProvider.System;

    /// <summary>The clock of heartbeats, sessions and identifies; apart, so that moving the other one cuts no connection.</summary>
    public TimeProvider GatewayClock { get; init; } = TimeProvider.System;

    public TimeSpan HeartbeatInterval { get; init; } = TimeSpan.FromSeconds(41.25);

    /// <summary>Whether a client that misses two heartbeats is closed with 4009.</summary>
    public bool EnforceHeartbeats { get; init; } = true;

    /// <summary>How long a session without a connection can be resumed.</summary>
    public TimeSpan SessionTimeout { get; init; } = TimeSpan.FromMinutes(5);

    /// <summary>How many events a session keeps for a resume.</summary>
    public int ResumeBuffer { get; init; } = 10_000;

    /// <summary>How many events a client may send in a minute.</summary>
    public int SendsPerMinute { get; init; } = 120;

    /// <summary>How many shards may identify in one window.</summary>
    public int MaxConcurrency { get; init; } = 1;

    /// <summary>Discord's window is 5 seconds; zero lets tests identify often.</summary>
    public TimeSpan IdentifyWindow { get; init; } = TimeSpan.FromSeconds(5);

    public int IdentifiesPerDay { get; init; } = 1000;

    /// <summary>How many shards <c>gateway/bot</c> advises.</summary>
    public int Shards { get; init; } = 1;

    /// <summary>The privileged intents that the portal grants; none by default, as BriefBot needs none.</summary>
    public int GrantedIntents { get; init; }

    /// <summary>Whether the bot's own messages come back as events, as at Discord.</summary>
    public bool EchoOwnMessages { get; init; } = true;

    /// <summary>How often each route may be called.</summary>
    public RateLimitOptions RateLimits { get; init; } = new();

    /// <summary>How many requests are remembered; 0 for none.</summary>
    public int RecordedRequests { get; init; } = 50_000;

    /// <summary>How many messages a channel keeps.</summary>
    public int KeptMessages { get; init; } = 20_000;

    /// <summary>How many interactions are remembered.</summary>
    public int KeptInteractions { get; init; } = 50_000;

    /// <summary>How long an interaction waits for its acknowledgement.</summary>
    public TimeSpan AcknowledgeWithin { get; init; } = TimeSpan.FromSeconds(3);

    /// <summary>How long an interaction's token lives.</summary>
    public TimeSpan TokenLifetime { get; init; } = TimeSpan.FromMinutes(15);

    /// <summary>How long a nonce is remembered; Discord says "a few minutes".</summary>
    public TimeSpan NonceLifetime { get; init; } = TimeSpan.FromMinutes(3);

    /// <summary>The largest file in bytes.</summary>
    public long LargestFile { get; init; } = 10 * 1024 * 1024;

    /// <summary>The path of Discord's <c>openapi.json</c>; null looks for it beside the repository, and does without when it is not there.</summary>
    public string? OpenApiPath { get; init; }

    /// <summary>Whether bodies are checked against the schema at all; a benchmark may do without.</summary>
    public bool CheckSchemas { get; init; } = true;
}
