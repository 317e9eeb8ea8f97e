namespace BriefBot.Trials;

/// <summary>A clock that a test moves by hand. Chosen delays can be made to pass at once, each moving the clock.</summary>
/// <remarks>
/// A time limit, which is the timer of a <see cref="CancellationTokenSource"/>, never passes at once. It is told from a delay by
/// that and not by its length: a jittered delay can be as long as a limit to the millisecond.
/// </remarks>
internal sealed class HandClock : TimeProvider
{
    private readonly Lock _gate = new();
    private readonly List<Timer> _timers = [];
    private readonly List<TimeSpan> _passed = [];
    private DateTimeOffset _now = new(2026, 2, 1, 8, 30, 0, TimeSpan.Zero);

    /// <summary>Which delays pass at once.</summary>
    public Predicate<TimeSpan> PassesAtOnce { get; init; } = delay => delay == TimeSpan.Zero;

    /// <summary>The delays that passed at once.</summary>
    public IReadOnlyList<TimeSpan> Passed
    {
        get
        {
            lock (_gate)
            {
                return [.. _passed];
            }
        }
    }

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public override DateTimeOffset GetUtcNow()
    {
        lock (_gate)
        {
            return _now;
        }
    }

    public override long GetTimestamp() => GetUtcNow().UtcTicks;

    /// <summary>Moves the clock and lets fire what is due.</summary>
    public void Advance(TimeSpan by)
    {
        List<Timer> due;
        lock (_gate)
        {
            _now += by;
            due = [.. _timers.Where(timer => timer.Due <= _now)];
            due.ForEach(timer => _timers.Remove(timer));
        }

        due.ForEach(timer => timer.Fire());
    }

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = new Timer(this, callback, state);
        timer.Change(dueTime, period);
        return timer;
    }

    private sealed class Timer(HandClock clock, TimerCallback callback, object? state) : ITimer
    {
        public DateTimeOffset Due { get; private set; }

        public void Fire() => callback(state);

        public bool Change(TimeSpan dueTime, TimeSpan period)
        {
            lock (clock._gate)
            {
                clock._timers.Remove(this);
                if (dueTime < TimeSpan.Zero)
                {
                    return true;
                }

                Due = clock._now + dueTime;
                if (state is CancellationTokenSource || !clock.PassesAtOnce(dueTime))
                {
                    clock._timers.Add(this);
                    return true;
                }

                clock._now = Due;
                clock._passed.Add(dueTime);
            }

            ThreadPool.QueueUserWorkItem(_ => Fire());
            return true;
        }

        public void Dispose()
        {
            lock (clock._gate)
            {
                clock._timers.Remove(this);
            }
        }

        public ValueTask DisposeAsync()
        {
            Dispose();
            return ValueTask.CompletedTask;
        }
    }
}
