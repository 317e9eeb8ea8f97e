namespace BriefBot.Discord.Gateway;

/// <summary>Keeps one shard connected.</summary>
/// <param name="id">Which one.</param>
/// <param name="parts">What shards share.</param>
internal sealed class Shard(ShardId id, GatewayParts parts)
{
    private readonly Session _session = new();
    private readonly PayloadBuffer _buffer = new();
    private bool _resumeAddressFailed;
    private bool _gatewayFailed;
    private int _futileResumes;

    /// <summary>Connects, and connects anew for as long as that can help.</summary>
    /// <exception cref="DiscordFatalException">Trying again cannot help.</exception>
    /// <exception cref="OperationCanceledException">It was told to stop.</exception>
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        var pipeline = ReconnectPipeline.ForConnections(parts.Time, parts.Chance, Waiting);
        while (true)
        {
            var end = await pipeline.ExecuteAsync(ConnectAsync, cancellationToken);
            if (end.ReadyFor < GatewayDefaults.StableAfter)
            {
                await Task.Delay(parts.Chance.Between(TimeSpan.Zero, GatewayDefaults.ResumePause), parts.Time, cancellationToken);
            }
        }
    }

    /// <summary>One connection, and what follows from its end.</summary>
    private async ValueTask<ConnectionEnd> ConnectAsync(CancellationToken cancellationToken)
    {
        var isResume = _session.CanResume && !_resumeAddressFailed;
        ConnectionEnd end;
        try
        {
            end = isResume
                ? await RunConnectionAsync(_session.ResumeUrl ?? parts.Address.Url, turn: null, cancellationToken)
                : await StartSessionAsync(cancellationToken);
        }
        catch (Exception error) when (error is not DiscordFatalException && !cancellationToken.IsCancellationRequested)
        {
            end = new ConnectionEnd(NextStep.Resume, $"Discord could not be reached ({error.GetType().Name})");
        }

        Log.ConnectionEnded(parts.Logger, id, end.Reason);
        parts.Health.NotReady(id, $"The connection to Discord was lost: {end.Reason}. Connecting again.");
        cancellationToken.ThrowIfCancellationRequested();

        // A resume address that does not answer: the next try is a new session at the gateway's own. If nothing answers
        // there either, it is the network, and the session is not given up for that.
        _resumeAddressFailed = isResume && !end.WasOpen;
        _futileResumes = isResume && end is { WasOpen: true, HadEvents: false } ? _futileResumes + 1 : 0;
        await FollowAsync(end, cancellationToken);
        return end;
    }

    private async Task FollowAsync(ConnectionEnd end, CancellationToken cancellationToken)
    {
        switch (end.Next)
        {
            case NextStep.GiveUp:
                throw new DiscordFatalException(end.Reason);
            case NextStep.StartSession:
                _session.End();
                break;
            case NextStep.StartSessionLater:
                _session.End();
                var wait = parts.Chance.Between(GatewayDefaults.ShortestInvalidWait, GatewayDefaults.LongestInvalidWait);
                await Task.Delay(wait, parts.Time, cancellationToken);
                break;
            case NextStep.Resume when _futileResumes >= GatewayDefaults.FutileResumes:
                _futileResumes = 0;
                _session.End();
                break;
            default:
                break;
        }
    }

    private async Task<ConnectionEnd> StartSessionAsync(CancellationToken cancellationToken)
    {
        if (_gatewayFailed)
        {
            await parts.Address.LookUpAgainAsync(cancellationToken);
        }

        using var turn = await parts.Identifies.EnterAsync(id, problem => parts.Health.NotReady(id, problem), cancellationToken);
        var end = await RunConnectionAsync(parts.Address.Url, turn, cancellationToken);
        _gatewayFailed = !end.WasOpen;
        return end;
    }

    private async Task<ConnectionEnd> RunConnectionAsync(Uri address, IdentifyQueue.Turn? turn, CancellationToken cancellationToken)
    {
        using var connection = new GatewayConnection(id, parts, _session, turn, _buffer);
        return await connection.RunAsync(address, cancellationToken);
    }

    private void Waiting(ConnectionEnd end, TimeSpan wait)
    {
        Log.Waiting(parts.Logger, id, wait);
        parts.Health.NotReady(id, $"The connection to Discord was lost: {end.Reason}. Connecting again in {Math.Ceiling(wait.TotalSeconds):0} s.");
    }
}
