namespace BriefBot.Discord.Rest;

/// <summary>The limit over all routes: keeps below Discord's 50 a second by itself, and is silent when told to.</summary>
/// <remarks>Requests under an interaction's token are outside it; only a block of the whole address stops those too.</remarks>
internal sealed class GlobalLimit(TimeProvider time)
{
    private readonly Lock _gate = new();

    // When the latest requests were let through, a ring: a slot is free when the window has passed since its last use.
    private readonly long[] _passed = new long[RestDefaults.GlobalRequests];
    private int _next;
    private long _blockedUntil;
    private long _addressBlockedUntil;

    /// <summary>Waits until a request may be sent.</summary>
    /// <exception cref="DiscordApiException">That is too late.</exception>
    public async ValueTask WaitAsync(RestRoute route, Deadline deadline, CancellationToken cancellationToken)
    {
        if (route.IsInteraction)
        {
            await deadline.WaitUntilAsync(Volatile.Read(ref _addressBlockedUntil), route, cancellationToken);
            return;
        }

        long blocked;
        while (time.Until(blocked = BlockedUntil()) > TimeSpan.Zero)
        {
            await deadline.WaitUntilAsync(blocked, route, cancellationToken);
        }

        // Slots are given in order. Whoever meets a block that came meanwhile takes a new one, or all those that waited
        // would pass together when it ends.
        do
        {
            await deadline.WaitUntilAsync(TakeSlot(), route, cancellationToken);
        }
        while (time.Until(BlockedUntil()) > TimeSpan.Zero);
    }

    /// <summary>Stops what the limit counts, or the whole address.</summary>
    public void Block(RateLimitScope scope, TimeSpan wait)
    {
        var until = time.After(wait);
        lock (_gate)
        {
            _blockedUntil = Math.Max(_blockedUntil, until);
            if (scope == RateLimitScope.Address)
            {
                Volatile.Write(ref _addressBlockedUntil, Math.Max(_addressBlockedUntil, until));
            }
        }
    }

    private long BlockedUntil()
    {
        lock (_gate)
        {
            return _blockedUntil;
        }
    }

    private long TakeSlot()
    {
        lock (_gate)
        {
            var slot = Math.Max(time.GetTimestamp(), _blockedUntil);
            if (_passed[_next] != 0)
            {
                slot = Math.Max(slot, _passed[_next] + (long)Math.Ceiling(RestDefaults.GlobalWindow.TotalSeconds * time.TimestampFrequency));
            }

            _passed[_next] = slot;
            _next = (_next + 1) % _passed.Length;
            return slot;
        }
    }
}
