using System.Text.Json;
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
    /// <summary>Hands out what a payload tells, once there is room; skips one that cannot be read.</summary>
    public async Task HandOutAsync(ReadOnlyMemory<byte> payload, CancellationToken cancellationToken)
    {
        DiscordEvent? told;
        try
        {
            told = EventReader.Read(PayloadReader.Read(payload.Span));
        }
        catch (Exception error) when (error is JsonException or FormatException or InvalidOperationException)
        {
            Log.PayloadUnreadable(Logger, payload.Length);
            return;
        }

        await (told is null ? Task.CompletedTask : Queue.HandOverAsync(told, cancellationToken));
    }

    /// <summary>Without the token.</summary>
    public override string ToString() => nameof(GatewayParts);
}
