using System.Collections.Concurrent;
using System.Globalization;

namespace BriefBot.StandIns.Discord.Rest;

/// <summary>Counts the requests of each bucket, and knows which client comes back too early.</summary>
internal sealed class RateLimiter(RateLimitOptions options, TimeProvider clock)
{
    private const int Most = 20_000;

    // A request that was on its way when the 429 was sent is no offence.
    private static readonly TimeSpan Grace = TimeSpan.FromMilliseconds(250);

    // Clients' timers may fire a little early.
    private static readonly TimeSpan Rounding = TimeSpan.FromMilliseconds(15);

    private readonly ConcurrentDictionary<string, Bucket> _buckets = new();
    private readonly Bucket _global = new();
    private int _earlyRequests;

    /// <summary>Requests that came although a 429 had told to wait.</summary>
    internal int EarlyRequests => Volatile.Read(ref _earlyRequests);

    /// <summary>Takes one request of a bucket.</summary>
    /// <returns>The headers to send; and the 429, if there is one.</returns>
    internal (IReadOnlyList<KeyValuePair<string, string>> Headers, RestAnswer? Refusal) Take(RouteInfo route, string topLevelId)
    {
        var now = clock.GetUtcNow();
        if (route.CountsGlobally && TakeGlobal(now) is { } refusal)
        {
            return ([], refusal);
        }

        if (route.Limit is not { } limit)
        {
            return ([], null);
        }

        if (_buckets.Count > Most)
        {
            Prune(now);
        }

        var bucket = _buckets.GetOrAdd($"{route.BucketName}:{topLevelId}", _ => new Bucket());
        lock (bucket)
        {
            if (now >= bucket.ResetsAt)
            {
                bucket.Used = 0;
                bucket.ResetsAt = now + limit.Window;
            }

            NoteEarly(bucket, now);
            var isOver = options.IsEnforced && bucket.Used >= limit.Requests;
            bucket.Used += isOver ? 0 : 1;
            var after = bucket.ResetsAt - now;
            var headers = Headers(route, limit.Requests, Math.Max(0, limit.Requests - bucket.Used), bucket.ResetsAt, after);
            return isOver ? (headers, Refuse(bucket, now, after, RateLimitScope.User)) : (headers, null);
        }
    }

    /// <summary>A 429 that a script asks for; the route (or everything) stays closed for as long.</summary>
    internal (IReadOnlyList<KeyValuePair<string, string>> Headers, RestAnswer Refusal) Script(
        RouteInfo route, string topLevelId, RateLimitScope scope, TimeSpan retryAfter)
    {
        var now = clock.GetUtcNow();
        var bucket = scope == RateLimitScope.Global ? _global : _buckets.GetOrAdd($"{route.BucketName}:{topLevelId}", _ => new Bucket());
        lock (bucket)
        {
            NoteEarly(bucket, now);
            var headers = scope == RateLimitScope.Global || route.Limit is not { } limit
                ? []
                : Headers(route, limit.Requests, 0, now + retryAfter, retryAfter);
            return (headers, Refuse(bucket, now, retryAfter, scope));
        }
    }

    private RestAnswer? TakeGlobal(DateTimeOffset now)
    {
        lock (_global)
        {
            if (now >= _global.ResetsAt)
            {
                _global.Used = 0;
                _global.ResetsAt = now + TimeSpan.FromSeconds(1);
            }

            NoteEarly(_global, now);
            if (!options.IsEnforced || _global.Used < options.GlobalPerSecond)
            {
                _global.Used++;
                return null;
            }

            return Refuse(_global, now, _global.ResetsAt - now, RateLimitScope.Global);
        }
    }

    private static RestAnswer Refuse(Bucket bucket, DateTimeOffset now, TimeSpan after, RateLimitScope scope)
    {
        if (now >= bucket.ClosedUntil)
        {
            bucket.GraceUntil = now + Grace;
        }

        bucket.ClosedUntil = now + after > bucket.ClosedUntil ? now + after : bucket.ClosedUntil;
        return RestAnswer.TooMany(after, scope);
    }

    private void NoteEarly(Bucket bucket, DateTimeOffset now)
    {
        if (now + Rounding < bucket.ClosedUntil && now > bucket.GraceUntil)
        {
            Interlocked.Increment(ref _earlyRequests);
        }
    }

    private static List<KeyValuePair<string, string>> Headers(
        RouteInfo route, int limit, int remaining, DateTimeOffset resetsAt, TimeSpan after) =>
    [
        new("X-RateLimit-Limit", limit.ToString(CultureInfo.InvariantCulture)),
        new("X-RateLimit-Remaining", remaining.ToString(CultureInfo.InvariantCulture)),
        new("X-RateLimit-Reset", (resetsAt.ToUnixTimeMilliseconds() / 1000d).ToString("F3", CultureInfo.InvariantCulture)),
        new("X-RateLimit-Reset-After", after.TotalSeconds.ToString("F3", CultureInfo.InvariantCulture)),
        new("X-RateLimit-Bucket", route.BucketHash),
    ];

    private void Prune(DateTimeOffset now)
    {
        foreach (var (key, bucket) in _buckets)
        {
            if (bucket.ResetsAt < now && bucket.ClosedUntil < now)
            {
                _buckets.TryRemove(key, out _);
            }
        }
    }

    private sealed class Bucket
    {
        internal int Used { get; set; }

        internal DateTimeOffset ResetsAt { get; set; }

        internal DateTimeOffset ClosedUntil { get; set; }

        internal DateTimeOffset GraceUntil { get; set; }
    }
}
