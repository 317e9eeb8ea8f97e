namespace BriefBot.Discord.Gateway;

/// <summary>Sums up how all shards are.</summary>
internal sealed class GatewayHealth
{
    private readonly Lock _gate = new();
    private readonly TimeProvider _time;
    private SortedDictionary<int, ShardHealth> _shards = [];
    private volatile GatewayState _state;

    public GatewayHealth(TimeProvider time)
    {
        _time = time;
        _state = new GatewayState(IsReady: false, time.GetUtcNow(), Latency: null, "Not connected to Discord yet.");
    }

    /// <summary>How it is now.</summary>
    public GatewayState State => _state;

    /// <summary>Begins with these shards, none of them ready.</summary>
    public void Begin(IReadOnlyList<ShardId> shards)
    {
        lock (_gate)
        {
            _shards = new(shards.ToDictionary(
                shard => shard.Index, shard => new ShardHealth(shard, IsReady: false, Latency: null, "Connecting to Discord.")));
            Publish();
        }
    }

    /// <summary>Notes that nothing works, on any shard.</summary>
    public void Fail(string problem)
    {
        lock (_gate)
        {
            foreach (var shard in _shards.Values.ToList())
            {
                _shards[shard.Id.Index] = shard with { IsReady = false, Problem = problem };
            }

            Publish(problem);
        }
    }

    /// <summary>Notes that events arrive on a shard.</summary>
    public void Ready(ShardId shard) => Update(shard, health => health with { IsReady = true, Problem = null });

    /// <summary>Notes that no events arrive on a shard.</summary>
    public void NotReady(ShardId shard, string problem) =>
        Update(shard, health => health with { IsReady = false, Problem = problem });

    /// <summary>Notes how long a heartbeat's acknowledgement took.</summary>
    public void Acknowledged(ShardId shard, TimeSpan latency) => Update(shard, health => health with { Latency = latency });

    private void Update(ShardId shard, Func<ShardHealth, ShardHealth> change)
    {
        lock (_gate)
        {
            _shards[shard.Index] = change(
                _shards.GetValueOrDefault(shard.Index) ?? new ShardHealth(shard, IsReady: false, Latency: null, Problem: null));
            Publish();
        }
    }

    private void Publish(string? problem = null)
    {
        var isReady = problem is null && _shards.Count > 0 && _shards.Values.All(shard => shard.IsReady);
        _state = new GatewayState(
            isReady,
            isReady == _state.IsReady ? _state.Since : _time.GetUtcNow(),
            _shards.Values.Max(shard => shard.Latency),
            isReady ? null : problem ?? Describe());
    }

    private string Describe()
    {
        var broken = _shards.Values.Where(shard => !shard.IsReady).ToList();
        var problem = broken.Select(shard => shard.Problem).FirstOrDefault(text => text is not null) ?? "Connecting to Discord.";
        return _shards.Count <= 1 ? problem : $"{broken.Count} of {_shards.Count} shards are not connected; {broken[0].Id}: {problem}";
    }

    private sealed record ShardHealth(ShardId Id, bool IsReady, TimeSpan? Latency, string? Problem);
}
