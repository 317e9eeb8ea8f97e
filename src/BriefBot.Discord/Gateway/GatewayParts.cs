using Microsoft.Extensions.Logging;

namespace BriefBot.Discord.Gateway;

/// <summary>What all shards share.</summary>
/// <param name="Token">The bot's token.</param>
/// <param name="Compression">How the stream is compressed.</param>
/// <param name="Address">Where the gateway is.</param>
/// <param name="Identifies">Who may start a session when.</param>
/// <param name="Queue">Where events go.</param>
/// <param name="Health">Told how each shard is.</param>
/// <param name="Time">The clock.</param>
/// <param name="Chance">The jitter.</param>
/// <param name="Logger">The log; never told the token.</param>
internal sealed record GatewayParts(
    string Token,
    GatewayCompression Compression,
    GatewayAddress Address,
    IdentifyQueue Identifies,
    EventQueue Queue,
    GatewayHealth Health,
    TimeProvider Time,
    Chance Chance,
    ILogger Logger)
{
    /// <summary>Without the token.</summary>
    public override string ToString() => nameof(GatewayParts);
}
