namespace BriefBot.StandIns.Discord.Gateway;

/// <summary>How often a bot may identify: so many a day, and so many shards at once in each window.</summary>
internal sealed class IdentifyLimit(DiscordStandInOptions options)
{
    private readonly Lock _gate = new();
    private readonly Dictionary<int, DateTimeOffset> _lastByBucket = [];
    private int _used;

    internal int Remaining => Math.Max(0, options.IdentifiesPerDay - Volatile.Read(ref _used));

    internal int Used => Volatile.Read(ref _used);

    /// <summary>Takes one; false when it comes too early.</summary>
    internal bool TryTake(int shard, DateTimeOffset now)
    {
        lock (_gate)
        {
            _used++;
            var bucket = shard % options.MaxConcurrency;
            var isEarly = _lastByBucket.TryGetValue(bucket, out var last) && now - last < options.IdentifyWindow;
            if (!isEarly)
            {
                _lastByBucket[bucket] = now;
            }

            return !isEarly;
        }
    }
}
