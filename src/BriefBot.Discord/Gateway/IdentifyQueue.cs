using System.Collections.Concurrent;

namespace BriefBot.Discord.Gateway;

/// <summary>Lets shards start sessions in order and within Discord's limits: one every 5 seconds in each bucket, and the day's number.</summary>
/// <param name="address">Knows the limits.</param>
/// <param name="time">The clock.</param>
/// <remarks>Source: Discord's developer documentation, "Max Concurrency": the bucket is the shard's index modulo max_concurrency.</remarks>
internal sealed class IdentifyQueue(GatewayAddress address, TimeProvider time)
{
    private readonly ConcurrentDictionary<int, Bucket> _buckets = new();

    /// <summary>Waits for a shard's turn. The turn is held while the shard connects, so that slow connections cannot bunch identifies up.</summary>
    /// <param name="shard">Who wants to start a session.</param>
    /// <param name="report">Told why it has to wait long.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    public async Task<Turn> EnterAsync(ShardId shard, Action<string> report, CancellationToken cancellationToken)
    {
        var bucket = _buckets.GetOrAdd(shard.Index % address.MaxConcurrency, _ => new Bucket());

        // Waiters of a semaphore go in the order in which they came, and shards come in the order of their indexes.
        await bucket.Gate.WaitAsync(cancellationToken);
        try
        {
            if (bucket.LastSent is { } last && GatewayDefaults.IdentifySpacing - time.GetElapsedTime(last) is { Ticks: > 0 } wait)
            {
                await Task.Delay(wait, time, cancellationToken);
            }

            await address.TakeSessionAsync(report, cancellationToken);
            return new Turn(bucket, address, time);
        }
        catch
        {
            bucket.Gate.Release();
            throw;
        }
    }

    /// <summary>The right to identify once.</summary>
    internal sealed class Turn(Bucket bucket, GatewayAddress address, TimeProvider time) : IDisposable
    {
        private bool _isUsed;
        private bool _isOver;

        /// <summary>Notes that an identify is about to be sent, and lets the next shard count from now.</summary>
        public void Use()
        {
            _isUsed = true;
            bucket.LastSent = time.GetTimestamp();
            Dispose();
        }

        /// <summary>Gives the turn to the next one; unused, it costs nothing.</summary>
        public void Dispose()
        {
            if (_isOver)
            {
                return;
            }

            _isOver = true;
            if (!_isUsed)
            {
                address.ReturnSession();
            }

            bucket.Gate.Release();
        }
    }

    /// <summary>Shards that must not identify at the same time.</summary>
    internal sealed class Bucket
    {
        public SemaphoreSlim Gate { get; } = new(1);

        public long? LastSent { get; set; }
    }
}
