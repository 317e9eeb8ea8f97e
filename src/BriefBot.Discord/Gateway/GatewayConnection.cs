using System.Net.Sockets;
using System.Net.WebSockets;
using System.Text.Json;

namespace BriefBot.Discord.Gateway;

/// <summary>One connection of a shard, from opening to closing: greeting, heartbeats, events.</summary>
/// <remarks>
/// Three tasks: the reader, which never waits for anything but the socket, so that acknowledgements are always read; the
/// heartbeat; and, when the queue of events is full, a watch for room in it. Whoever first finds a reason to end ends it.
/// Source: Discord's developer documentation, "Gateway".
/// </remarks>
internal sealed class GatewayConnection : IDisposable
{
    private readonly ShardId _shard;
    private readonly GatewayParts _parts;
    private readonly Session _session;
    private readonly IdentifyQueue.Turn? _turn;
    private readonly GatewaySocket _socket;
    private readonly GatewaySender _sender;
    private readonly Heartbeat _heartbeat;
    private readonly EventDispatcher _dispatcher;
    private readonly CancellationTokenSource _abort = new();
    private readonly TaskCompletionSource<ConnectionEnd> _end = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly ITimer _deadline;
    private volatile string _missedDeadline = string.Empty;
    private TimeSpan _interval;
    private Task _beating = Task.CompletedTask;
    private Task _catchingUp = Task.CompletedTask;
    private bool _wasOpen;
    private volatile bool _hadEvents;
    private volatile bool _wasHeard;
    private bool _wasResumed;
    private long? _readySince;

    /// <summary>Makes one.</summary>
    /// <param name="shard">Whose it is.</param>
    /// <param name="parts">What shards share.</param>
    /// <param name="session">The session to take up, or to begin.</param>
    /// <param name="turn">The right to start a session; null to resume.</param>
    /// <param name="buffer">Where payloads are gathered.</param>
    public GatewayConnection(ShardId shard, GatewayParts parts, Session session, IdentifyQueue.Turn? turn, PayloadBuffer buffer)
    {
        (_shard, _parts, _session, _turn) = (shard, parts, session, turn);
        _socket = new GatewaySocket(parts.Compression, buffer, parts.Time);
        _sender = new GatewaySender(shard, parts.Token, session, _socket, new SendLimiter(parts.Time), parts.Logger);
        _heartbeat = new Heartbeat(_sender.BeatAsync, parts.Time, parts.Chance);
        _dispatcher = new EventDispatcher(shard, session, parts.Address.Url, parts.Queue, parts.Logger);
        // Who answers heartbeats and not a resume, nor sends an event, does not know the session and will not say so.
        _deadline = parts.Time.CreateTimer(
            _ => End(_wasHeard && !_hadEvents ? NextStep.StartSession : NextStep.Resume, _missedDeadline),
            null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
    }

    /// <summary>Runs it to its end.</summary>
    /// <param name="address">Where to connect, without version and encoding.</param>
    /// <param name="stop">Closes it in order.</param>
    public async Task<ConnectionEnd> RunAsync(Uri address, CancellationToken stop)
    {
        ConnectionEnd end;
        Task<ConnectionEnd> reading;
        await using (stop.Register(() => End(NextStep.Stop, "the bot stops")))
        {
            reading = ReadAsync(GatewaySocket.Complete(address, _parts.Compression));
            end = await await Task.WhenAny(_end.Task, reading);
        }

        var code = end.Next == NextStep.Resume ? CloseCodes.WillResume : CloseCodes.Normal;
        var isReading = !reading.IsCompleted;
        if (await _socket.TryCloseAsync(code, isReading) && isReading)
        {
            await Task.WhenAny(reading, Task.Delay(GatewayDefaults.CloseLimit, _parts.Time, CancellationToken.None));
        }

        await _abort.CancelAsync();
        await Task.WhenAll(reading, _beating, _catchingUp);
        return end with
        {
            WasOpen = _wasOpen,
            HadEvents = _hadEvents,
            WasResumed = _wasResumed,
            ReadyFor = _readySince is { } since ? _parts.Time.GetElapsedTime(since) : TimeSpan.Zero,
        };
    }

    public void Dispose()
    {
        _deadline.Dispose();
        _socket.Dispose();
        _abort.Dispose();
    }

    private async Task<ConnectionEnd> ReadAsync(Uri address)
    {
        try
        {
            Expect(GatewayDefaults.OpenLimit, "Discord could not be reached in time");
            await _socket.OpenAsync(address, _abort.Token);
            Expect(GatewayDefaults.GreetingLimit, "Discord did not greet");
            while (await _socket.ReceiveAsync(_abort.Token))
            {
                if (HandlePayload(out var answer) is { } end)
                {
                    return end;
                }

                switch (answer)
                {
                    case Opcode.Hello:
                        await GreetAsync();
                        break;
                    case Opcode.Heartbeat:
                        await _sender.AnswerWithBeatAsync(_abort.Token);
                        break;
                    default:
                        break;
                }
            }

            return CloseCodes.Judge(_socket.CloseCode, _shard);
        }
        catch (InvalidDataException)
        {
            return new ConnectionEnd(NextStep.Resume, "the compressed stream was damaged");
        }
        catch (Exception error) when (error is WebSocketException or IOException or OperationCanceledException or ObjectDisposedException)
        {
            var why = error.GetBaseException() is SocketException socket ? $" ({socket.SocketErrorCode})" : string.Empty;
            return new ConnectionEnd(NextStep.Resume, _wasOpen ? $"the connection broke{why}" : $"Discord could not be reached{why}");
        }
    }

    private ConnectionEnd? HandlePayload(out int answer)
    {
        answer = Opcode.Dispatch;
        try
        {
            var payload = PayloadReader.Read(_socket.Payload);
            switch (payload.Op)
            {
                case Opcode.Dispatch:
                    Dispatch(payload);
                    break;
                case Opcode.Hello when !_wasOpen:
                    _interval = PayloadReader.HeartbeatInterval(payload.Data);
                    _wasOpen = true;
                    answer = Opcode.Hello;
                    break;
                case Opcode.Heartbeat:
                    answer = Opcode.Heartbeat;
                    break;
                case Opcode.HeartbeatAcknowledged when _heartbeat.Acknowledge() is { } latency:
                    _wasHeard = true;
                    _parts.Health.Acknowledged(_shard, latency);
                    break;
                case Opcode.Reconnect:
                    return new ConnectionEnd(NextStep.Resume, "Discord asked to connect anew");
                case Opcode.InvalidSession when payload.Data.SequenceEqual("true"u8):
                    return new ConnectionEnd(NextStep.Resume, "Discord asked to resume the session");
                case Opcode.InvalidSession:
                    return new ConnectionEnd(NextStep.StartSessionLater, "Discord ended the session");
                default:
                    break;
            }
        }
        catch (Exception error) when (error is JsonException or InvalidOperationException)
        {
            // Not JSON, or text that is not UTF-8. A lost event leaves a gap in the numbers, from which the next resume replays.
            Log.PayloadSkipped(_parts.Logger, _shard, _socket.Payload.Length);
        }

        return null;
    }

    private void Dispatch(in Payload payload)
    {
        _hadEvents = true;
        var wasBehind = _dispatcher.IsBehind;
        _dispatcher.Dispatch(payload);
        if (_dispatcher.IsBehind && !wasBehind)
        {
            Log.FellBehind(_parts.Logger, _shard);
            _parts.Health.NotReady(_shard, "More events arrive than are taken; Discord keeps them until there is room.");
            _catchingUp = CatchUpAsync();
        }

        var isReady = payload.Kind == EventKind.Resumed || (payload.Kind == EventKind.Ready && _session.Id is not null);
        if (!isReady || _readySince is not null)
        {
            return;
        }

        _deadline.Change(Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
        _readySince = _parts.Time.GetTimestamp();
        _wasResumed = payload.Kind == EventKind.Resumed;
        if (!_dispatcher.IsBehind)
        {
            _parts.Health.Ready(_shard);
        }

        Log.Connected(_parts.Logger, _shard, _wasResumed ? "the session goes on" : "a new session");
    }

    private async Task GreetAsync()
    {
        // Heartbeats first: they are due also while the greeting waits for its place in the send limit.
        _beating = BeatAsync();
        Expect(GatewayDefaults.SessionLimit, "Discord did not accept the session in time");
        await (_turn is null ? _sender.ResumeAsync(_abort.Token) : _sender.IdentifyAsync(_turn, _abort.Token));
    }

    private async Task BeatAsync()
    {
        try
        {
            await _heartbeat.BeatAsync(_interval, _abort.Token);
            End(NextStep.Resume, "Discord did not answer a heartbeat");
        }
        catch (Exception error) when (error is WebSocketException or IOException or OperationCanceledException or InvalidOperationException)
        {
            End(NextStep.Resume, "the connection broke");
        }
    }

    private async Task CatchUpAsync()
    {
        try
        {
            while (!_parts.Queue.HasRoom)
            {
                await Task.Delay(GatewayDefaults.LagPoll, _parts.Time, _abort.Token);
            }

            End(NextStep.Resume, "events had to wait and are fetched now");
        }
        catch (OperationCanceledException)
        {
            // The connection ended first; the next one resumes all the same.
        }
    }

    private void Expect(TimeSpan limit, string otherwise)
    {
        _missedDeadline = otherwise;
        _deadline.Change(limit, Timeout.InfiniteTimeSpan);
    }

    private void End(NextStep next, string reason) => _end.TrySetResult(new ConnectionEnd(next, reason));
}
