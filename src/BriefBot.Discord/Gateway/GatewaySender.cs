using Microsoft.Extensions.Logging;

namespace BriefBot.Discord.Gateway;

/// <summary>Sends all that a shard has to say on one connection, within the send limit.</summary>
/// <param name="shard">Who speaks.</param>
/// <param name="token">The bot's token.</param>
/// <param name="session">Knows the last event.</param>
/// <param name="socket">The connection.</param>
/// <param name="limiter">The connection's send limit.</param>
/// <param name="logger">Told when a heartbeat was refused.</param>
internal sealed class GatewaySender(
    ShardId shard, string token, Session session, GatewaySocket socket, SendLimiter limiter, ILogger logger)
{
    /// <summary>Asks for a new session; from here on the old one is given up.</summary>
    public async Task IdentifyAsync(IdentifyQueue.Turn turn, CancellationToken cancellationToken)
    {
        await limiter.WaitAsync(cancellationToken);
        if (session.CanResume)
        {
            Log.SessionLost(logger, shard);
        }

        session.End();
        turn.Use();
        await socket.SendAsync(PayloadWriter.Identify(token, shard), cancellationToken);
    }

    /// <summary>Asks to take the session up.</summary>
    public async Task ResumeAsync(CancellationToken cancellationToken)
    {
        await limiter.WaitAsync(cancellationToken);
        await socket.SendAsync(PayloadWriter.Resume(token, session.Id!, session.Sequences.Last ?? 0), cancellationToken);
    }

    /// <summary>Sends a heartbeat that is due. It is never refused: more sends are kept for them than fall due in a window.</summary>
    public Task BeatAsync(CancellationToken cancellationToken)
    {
        _ = limiter.Take(kept: 0);
        return socket.SendAsync(PayloadWriter.Heartbeat(session.Sequences.Last), cancellationToken);
    }

    /// <summary>Sends a heartbeat that Discord asked for.</summary>
    /// <remarks>Only while the send limit allows it: going over it would end the connection.</remarks>
    public async Task AnswerWithBeatAsync(CancellationToken cancellationToken)
    {
        if (limiter.Take(GatewayDefaults.SendsKeptForBeats) is not null)
        {
            Log.BeatRefused(logger, shard);
            return;
        }

        await socket.SendAsync(PayloadWriter.Heartbeat(session.Sequences.Last), cancellationToken);
    }
}
