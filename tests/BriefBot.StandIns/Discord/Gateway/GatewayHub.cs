using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text.Json;
using BriefBot.StandIns.Discord.Driving;
using BriefBot.StandIns.Discord.Faults;
using BriefBot.StandIns.Discord.World;

namespace BriefBot.StandIns.Discord.Gateway;

/// <summary>All sessions: it lets clients identify and resume, and hands each event to whom it concerns.</summary>
internal sealed class GatewayHub(DiscordStandInOptions options, DiscordWorld world, GatewayFaults faults, ViolationLog violations)
{
    private readonly ConcurrentDictionary<string, GatewaySession> _sessions = new();
    private readonly ConcurrentDictionary<GatewayConnection, byte> _connections = new();

    internal IdentifyLimit Identifies { get; } = new(options);

    internal int Resumes { get; private set; }

    internal IEnumerable<GatewayConnection> Connections => _connections.Keys;

    internal IEnumerable<GatewaySession> Sessions => _sessions.Values;

    internal string Address => world.Address().Replace("http://", "ws://", StringComparison.Ordinal);

    internal DateTimeOffset Now => options.GatewayClock.GetUtcNow();

    internal void Add(GatewayConnection connection)
    {
        // The housekeeping sees it from the next line on, and must not find that it never beat.
        connection.LastHeartbeat = Now.ToUnixTimeMilliseconds();
        _connections[connection] = 0;
        connection.Send(GatewayFrames.Hello(options.HeartbeatInterval));
    }

    internal void Remove(GatewayConnection connection)
    {
        _connections.TryRemove(connection, out _);
        if (connection.Session is not { } session)
        {
            return;
        }

        session.Detach(connection, Now);
        if (CloseCode.EndsSessionWhenSent(connection.ClosedWith)
            || (connection.ClosedWith is null && CloseCode.EndsSessionWhenReceived(connection.ClientClosedWith)))
        {
            _sessions.TryRemove(session.Id, out _);
        }
    }

    /// <summary>Hands an event to every session that asked for it, and tells how many there were.</summary>
    /// <param name="name">The event's name.</param>
    /// <param name="guild">Where it happened; null for direct messages.</param>
    /// <param name="intents">The intents, one of which is needed; 0 for none.</param>
    /// <param name="data">The event's body, by what the session may see.</param>
    /// <param name="interaction">The interaction whose sending time is taken.</param>
    internal int Dispatch(string name, ulong? guild, int intents, Func<GatewaySession, byte[]> data, StandInInteraction? interaction = null)
    {
        var count = 0;
        foreach (var (_, session) in _sessions)
        {
            if (session.Serves(guild) && (intents == 0 || (session.Intents & intents) != 0))
            {
                session.Send(name, data(session), interaction);
                count++;
            }
        }

        return count;
    }

    internal void Identify(GatewayConnection connection, JsonElement data)
    {
        var wanted = Gateway.Identify.Read(data, options, world.Guilds.Count);
        if (wanted.Offence is { } code)
        {
            Refuse(connection, code, wanted.Problem);
            return;
        }

        if (Identifies.Remaining == 0)
        {
            // Discord resets the token of a bot that identifies more often than allowed.
            Refuse(connection, CloseCode.AuthenticationFailed, "no identify is left for today");
            return;
        }

        if (!Identifies.TryTake(wanted.Shard, Now))
        {
            violations.Add("gateway", "identify", "identified before max_concurrency allowed it");
            connection.Send(GatewayFrames.InvalidSession(canResume: false));
            return;
        }

        var id = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16));
        var session = new GatewaySession(id, wanted.Intents, wanted.Shard, wanted.ShardCount, options.ResumeBuffer, faults);
        connection.Session = session;
        IEnumerable<(string, byte[])> first =
        [
            ("READY", GatewayEvents.Ready(session, world, Address)),
            .. world.Guilds.Values.Where(guild => session.Serves(guild.Id) && (session.Intents & Intents.Guilds) != 0)
                .Select(guild => ("GUILD_CREATE", JsonWriting.ToBytes(json => guild.Write(json, world)))),
        ];
        session.Begin(connection, first, () => _sessions[id] = session);
    }

    internal void Resume(GatewayConnection connection, JsonElement data)
    {
        if (data.ValueKind != JsonValueKind.Object
            || !data.TryGetProperty("token", out var token) || token.ValueKind != JsonValueKind.String
            || !data.TryGetProperty("session_id", out var id) || id.ValueKind != JsonValueKind.String
            || !data.TryGetProperty("seq", out var seq) || seq.ValueKind != JsonValueKind.Number || !seq.TryGetInt64(out var sequence))
        {
            Refuse(connection, CloseCode.DecodeError, "resume needs token, session_id and seq");
            return;
        }

        if (token.GetString() != options.Token)
        {
            Refuse(connection, CloseCode.AuthenticationFailed, "the token is wrong");
            return;
        }

        if (faults.ForgetSessions || !_sessions.TryGetValue(id.GetString()!, out var session))
        {
            connection.Send(GatewayFrames.InvalidSession(canResume: false));
            return;
        }

        if (session.DetachedAt is { } since && Now - since > options.SessionTimeout)
        {
            _sessions.TryRemove(session.Id, out _);
            connection.Close(CloseCode.SessionTimedOut);
            return;
        }

        session.Connection?.Close(CloseCode.UnknownError);
        switch (session.Resume(connection, sequence))
        {
            case ResumeOutcome.InvalidSequence:
                _sessions.TryRemove(session.Id, out _);
                Refuse(connection, CloseCode.InvalidSequence, "resumed at an event that was never sent");
                break;
            case ResumeOutcome.TooOld:
                _sessions.TryRemove(session.Id, out _);
                connection.Send(GatewayFrames.InvalidSession(canResume: false));
                break;
            default:
                Resumes++;
                break;
        }
    }

    internal void Refuse(GatewayConnection connection, int code, string problem)
    {
        violations.Add("gateway", $"close {code}", problem);
        connection.Close(code);
    }

    internal void Forget(GatewaySession session) => _sessions.TryRemove(session.Id, out _);

    /// <summary>Lets late events go, and ends what has timed out.</summary>
    internal void KeepHouse()
    {
        var now = Now;
        foreach (var (id, session) in _sessions)
        {
            session.Release();
            if (session.DetachedAt is { } since && now - since > 2 * options.SessionTimeout)
            {
                // Kept twice as long as it can be resumed, so that a late resume is told 4009.
                _sessions.TryRemove(id, out _);
            }
        }

        var latest = (now - (2 * options.HeartbeatInterval)).ToUnixTimeMilliseconds();
        foreach (var connection in _connections.Keys.Where(one => options.EnforceHeartbeats && !one.IsDeaf))
        {
            if (connection.LastHeartbeat < latest && connection.ClosedWith is null)
            {
                Refuse(connection, CloseCode.SessionTimedOut, "no heartbeat for two intervals");
            }
        }
    }
}
