namespace BriefBot.Discord;

/// <summary>How the connection to Discord is.</summary>
/// <param name="IsReady">Whether events arrive now, on every shard.</param>
/// <param name="Since">Since when it is so.</param>
/// <param name="Latency">The time between the last heartbeat and its acknowledgement; null before the first.</param>
/// <param name="Problem">Why it is not ready, in a sentence that a user can read; null when all is well.</param>
public sealed record GatewayState(bool IsReady, DateTimeOffset Since, TimeSpan? Latency, string? Problem);
