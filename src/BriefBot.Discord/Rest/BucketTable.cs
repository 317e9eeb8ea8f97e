namespace BriefBot.Discord.Rest;

/// <summary>All buckets, as learnt from Discord's headers. Those that are idle and free are forgotten.</summary>
/// <remarks>
/// Nothing about a limit is assumed: until Discord names a bucket, a route is one by itself.
/// Source: Discord's developer documentation, "Rate Limits".
/// </remarks>
internal sealed class BucketTable(TimeProvider time)
{
    private readonly Lock _gate = new();
    private readonly Dictionary<BucketKey, Bucket> _buckets = [];
    private readonly Dictionary<RestRoute, string> _names = [];
    private readonly PriorityQueue<Bucket, long> _blocked = new();

    /// <summary>How many buckets are held.</summary>
    public int Count
    {
        get
        {
            lock (_gate)
            {
                return _buckets.Values.Distinct().Count();
            }
        }
    }

    /// <summary>Waits for the turn in the request's bucket, and until that is open.</summary>
    /// <returns>The bucket, which must be left.</returns>
    /// <exception cref="DiscordApiException">It opens too late.</exception>
    public async ValueTask<Bucket> EnterAsync(RestRequest request, Deadline deadline, CancellationToken cancellationToken)
    {
        while (true)
        {
            Bucket bucket;
            TaskCompletionSource? turn;
            lock (_gate)
            {
                bucket = Resolve(request);

                // Behind a long block a queue would only gather requests that must all fail.
                deadline.RequireTimeFor(time.Until(bucket.BlockedUntil), request.Route);
                turn = bucket.Join();
            }

            if (turn is not null)
            {
                await WaitForTurnAsync(bucket, turn, cancellationToken);
            }

            if (await OpensAsync(bucket, request, deadline, cancellationToken))
            {
                return bucket;
            }
        }
    }

    /// <summary>Waits after a 429 until the bucket is open again, keeping the turn in it; enters another when the request belongs there now.</summary>
    public async ValueTask<Bucket> StayAsync(Bucket bucket, RestRequest request, Deadline deadline, CancellationToken cancellationToken) =>
        await OpensAsync(bucket, request, deadline, cancellationToken) ? bucket : await EnterAsync(request, deadline, cancellationToken);

    /// <summary>Gives the turn on.</summary>
    public void Leave(Bucket bucket)
    {
        lock (_gate)
        {
            bucket.Leave();
            Forget(bucket);
        }
    }

    /// <summary>Takes over what a reply tells.</summary>
    /// <param name="bucket">The bucket that the request went through.</param>
    /// <param name="request">The request.</param>
    /// <param name="headers">The reply's headers.</param>
    /// <param name="wait">How long a 429 asks this bucket to wait; zero for none.</param>
    public void Learn(Bucket bucket, RestRequest request, BucketHeaders headers, TimeSpan wait)
    {
        if (headers.IsEmpty && headers.ResetAfter > wait)
        {
            wait = headers.ResetAfter;
        }

        if (headers.Id is null && wait == TimeSpan.Zero)
        {
            return;
        }

        lock (_gate)
        {
            if (headers.Id is not null)
            {
                _names[request.Route] = headers.Id;
                var key = new BucketKey(headers.Id, request.Major);

                // The queue that stands under the route's name goes on under Discord's, if there is none yet.
                if (_buckets.TryAdd(key, bucket))
                {
                    bucket.Keys.Add(key);
                }
            }

            if (wait > TimeSpan.Zero)
            {
                Block(bucket, time.After(wait));
                Block(Resolve(request), time.After(wait));
            }
        }
    }

    private void Block(Bucket bucket, long until)
    {
        if (until > bucket.BlockedUntil)
        {
            bucket.Block(until);
            _blocked.Enqueue(bucket, until);
        }
    }

    private async ValueTask WaitForTurnAsync(Bucket bucket, TaskCompletionSource turn, CancellationToken cancellationToken)
    {
        try
        {
            await turn.Task.WaitAsync(cancellationToken);
        }
        catch (OperationCanceledException)
        {
            lock (_gate)
            {
                bucket.GiveUp(turn);
                Forget(bucket);
            }

            throw;
        }
    }

    // Whether the request may be sent through this bucket, whose turn it holds. When not, the turn has been given on.
    private async ValueTask<bool> OpensAsync(Bucket bucket, RestRequest request, Deadline deadline, CancellationToken cancellationToken)
    {
        try
        {
            await deadline.WaitUntilAsync(bucket.BlockedUntil, request.Route, cancellationToken);
        }
        catch
        {
            Leave(bucket);
            throw;
        }

        lock (_gate)
        {
            if (Resolve(request) == bucket)
            {
                return true;
            }

            bucket.Leave();
            Forget(bucket);
            return false;
        }
    }

    private Bucket Resolve(RestRequest request)
    {
        ForgetOpened();
        var key = new BucketKey(_names.GetValueOrDefault(request.Route, request.Route.Name), request.Major);
        if (!_buckets.TryGetValue(key, out var bucket))
        {
            bucket = new Bucket();
            bucket.Keys.Add(key);
            _buckets.Add(key, bucket);
        }

        return bucket;
    }

    // Every interaction has a bucket of its own: what is not needed any more must go, or memory grows with each.
    private void Forget(Bucket bucket)
    {
        if (bucket.IsIdle && time.Until(bucket.BlockedUntil) <= TimeSpan.Zero)
        {
            bucket.Keys.ForEach(key => _buckets.Remove(key));
            bucket.Keys.Clear();
        }
    }

    private void ForgetOpened()
    {
        while (_blocked.TryPeek(out var bucket, out var until) && time.Until(until) <= TimeSpan.Zero)
        {
            _blocked.Dequeue();
            Forget(bucket);
        }
    }
}
