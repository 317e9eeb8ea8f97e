using System.Text.Json;
using Microsoft.Extensions.Logging;

namespace BriefBot.Discord.Gateway;

/// <summary>Turns a connection's events into <see cref="DiscordEvent"/>s and hands each out once.</summary>
/// <param name="shard">Whose events they are.</param>
/// <param name="session">Told about new sessions; knows what was handed out.</param>
/// <param name="gateway">The gateway's address.</param>
/// <param name="queue">Where events go.</param>
/// <param name="logger">Told what was skipped.</param>
/// <remarks>
/// When the queue is full, nothing waits and nothing is dropped for good: events are passed over without being noted as
/// handed out, so that Discord replays them when the session is resumed, while heartbeats and their acknowledgements go on
/// as always.
/// </remarks>
internal sealed class EventDispatcher(ShardId shard, Session session, Uri gateway, EventQueue queue, ILogger logger)
{
    /// <summary>Whether the queue was full: from then on events are left to be replayed.</summary>
    public bool IsBehind { get; private set; }

    /// <summary>Takes one event.</summary>
    public void Dispatch(in Payload payload)
    {
        var isFirst = payload.Kind == EventKind.Ready && session.Id is null;
        if (!isFirst && (IsBehind || (payload.Sequence is { } number && session.Sequences.WasSeen(number))))
        {
            return;
        }

        if (payload.Kind != EventKind.Other && !TryHandOver(payload))
        {
            IsBehind = true;
            return;
        }

        if (payload.Sequence is { } handedOut)
        {
            session.Sequences.Mark(handedOut);
        }
    }

    private bool TryHandOver(in Payload payload)
    {
        DiscordEvent? discordEvent;
        try
        {
            discordEvent = Read(payload);
        }
        catch (Exception error) when (error is JsonException or FormatException or InvalidOperationException)
        {
            // Only where it went wrong: a reader's message may quote what stood there.
            Log.EventSkipped(logger, shard, payload.Kind, payload.Sequence, (error as JsonException)?.Path ?? error.GetType().Name);
            return true;
        }

        return discordEvent is null || queue.TryHandOver(discordEvent);
    }

    private DiscordEvent? Read(in Payload payload)
    {
        if (payload.Kind == EventKind.Ready)
        {
            session.Begin(EventReader.Ready(payload.Data), gateway);
        }

        return EventReader.Read(payload);
    }
}
