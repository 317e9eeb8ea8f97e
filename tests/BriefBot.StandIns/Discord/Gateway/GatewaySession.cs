using BriefBot.StandIns.Discord.Driving;
using BriefBot.StandIns.Discord.Faults;

namespace BriefBot.StandIns.Discord.Gateway;

/// <summary>A session: it counts its events and keeps the last of them, so that a new connection can take it over.</summary>
internal sealed class GatewaySession(string id, int intents, int shard, int shardCount, int keep, GatewayFaults faults)
{
    private readonly Lock _gate = new();
    private readonly Queue<(long Sequence, byte[] Frame, StandInInteraction? Interaction)> _sent = new();
    private (string Name, byte[] Data, StandInInteraction? Interaction)? _heldBack;
    private GatewayConnection? _connection;
    private long _sequence;

    internal string Id => id;

    internal int Intents => intents;

    internal int Shard => shard;

    internal int ShardCount => shardCount;

    /// <summary>Since when no connection serves it, by the gateway's clock; null while one does.</summary>
    internal DateTimeOffset? DetachedAt { get; private set; }

    internal GatewayConnection? Connection
    {
        get
        {
            lock (_gate)
            {
                return _connection;
            }
        }
    }

    /// <summary>Sends its first events, and makes it known before anyone can have read them: no event then misses it, and none overtakes these.</summary>
    internal void Begin(GatewayConnection connection, IEnumerable<(string Name, byte[] Data)> first, Action makeKnown)
    {
        lock (_gate)
        {
            makeKnown();
            _connection = connection;
            DetachedAt = null;
            foreach (var (name, data) in first)
            {
                SendNow(name, data, null);
            }
        }
    }

    internal void Detach(GatewayConnection connection, DateTimeOffset now)
    {
        lock (_gate)
        {
            if (_connection == connection)
            {
                _connection = null;
                DetachedAt = now;
            }
        }
    }

    /// <summary>Whether the session serves what happens in a server (or, without one, in direct messages).</summary>
    internal bool Serves(ulong? guild) => guild is { } server ? (int)((server >> 22) % (ulong)shardCount) == shard : shard == 0;

    internal void Send(string name, byte[] data, StandInInteraction? interaction = null)
    {
        lock (_gate)
        {
            if (_heldBack is null && faults.TakeReorder())
            {
                _heldBack = (name, data, interaction);
                return;
            }

            SendNow(name, data, interaction);
            if (faults.TakeDuplicate())
            {
                SendNow(name, data, interaction);
            }

            ReleaseHeldBack();
        }
    }

    /// <summary>Sends the event that was held back to come late, if there is one.</summary>
    internal void Release()
    {
        lock (_gate)
        {
            ReleaseHeldBack();
        }
    }

    internal ResumeOutcome Resume(GatewayConnection connection, long sequence)
    {
        lock (_gate)
        {
            if (sequence > _sequence || sequence < 0)
            {
                return ResumeOutcome.InvalidSequence;
            }

            if (sequence < _sequence && (_sent.Count == 0 || _sent.Peek().Sequence > sequence + 1))
            {
                return ResumeOutcome.TooOld;
            }

            _connection = connection;
            DetachedAt = null;
            connection.Session = this;
            foreach (var (_, frame, interaction) in _sent.Where(sent => sent.Sequence > sequence))
            {
                connection.Send(frame, interaction);
            }

            SendNow("RESUMED", "{\"_trace\":[\"stand-in\"]}"u8.ToArray(), null);
            return ResumeOutcome.Resumed;
        }
    }

    private void ReleaseHeldBack()
    {
        if (_heldBack is var (name, data, interaction))
        {
            _heldBack = null;
            SendNow(name, data, interaction);
        }
    }

    private void SendNow(string name, byte[] data, StandInInteraction? interaction)
    {
        var frame = GatewayFrames.Dispatch(name, ++_sequence, data);
        _sent.Enqueue((_sequence, frame, interaction));
        if (_sent.Count > keep)
        {
            _sent.Dequeue();
        }

        _connection?.Send(frame, interaction);
    }
}
