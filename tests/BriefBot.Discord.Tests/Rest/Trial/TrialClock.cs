using BriefBot.Discord.Rest;
using BriefBot.StandIns;

namespace BriefBot.Discord.Tests.Rest.Trial;

/// <summary>
/// A clock that jumps from wait to wait: to the next one that ends, and only while no request is on its way. So hours pass
/// in seconds, everyone's waits pass in their true order, and a request takes no time.
/// </summary>
/// <remarks>
/// A request is on its way while the timer of its time limit runs. A limit is the timer of a
/// <see cref="CancellationTokenSource"/>: told by its length it would be taken for a wait that is as long by chance, and
/// the clock would stand still for ever.
/// </remarks>
internal sealed class TrialClock : TimeProvider, IDisposable
{
    private readonly Lock _gate = new();
    private readonly HashSet<Timer> _waits = [];
    private readonly HashSet<Timer> _limits = [];
    private readonly TaskCompletionSource _stuck = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly Thread _driver;
    private DateTimeOffset _now = new(2026, 2, 1, 8, 0, 0, TimeSpan.Zero);
    private long _changes;
    private int _onTheWay;
    private int _calls;
    private volatile bool _isOver;

    public TrialClock()
    {
        _driver = new Thread(Drive) { IsBackground = true, Name = "trial clock" };
        _driver.Start();
    }

    /// <summary>Fails when the clock has stood still for longer than anything takes: then it never goes on.</summary>
    public Task Stuck => _stuck.Task;

    /// <summary>Tells how many calls wait for their turn.</summary>
    public Func<int> Queued { get; set; } = () => 0;

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public override DateTimeOffset GetUtcNow()
    {
        lock (_gate)
        {
            return _now;
        }
    }

    public override long GetTimestamp() => GetUtcNow().UtcTicks;

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = new Timer(this, callback, state);
        timer.Change(dueTime, period);
        return timer;
    }

    public void Dispose()
    {
        _isOver = true;
        _driver.Join();
    }

    /// <summary>Makes a call, or a pause between calls, that the clock takes heed of.</summary>
    public async Task CallAsync(Func<Task> call)
    {
        Count(1);
        try
        {
            await call();
        }
        finally
        {
            Count(-1);
        }
    }

    // Every call is on its way, or waits for the clock, or for its turn; one that does none of these is about to do
    // something, and the clock must stand still for it, however busy the machine is.
    private void Drive()
    {
        var (still, since) = (0L, TimeProvider.System.GetTimestamp());
        while (!_isOver)
        {
            Thread.Sleep(TimeSpan.FromMilliseconds(0.2));
            var seen = Volatile.Read(ref _changes);
            var queued = Queued();
            if (seen != still)
            {
                (still, since) = (seen, TimeProvider.System.GetTimestamp());
            }
            else if (TimeProvider.System.GetElapsedTime(since) > Patience.Longest)
            {
                _stuck.TrySetException(Patience.InVain($"the clock could move: {Tell(queued)}"));
            }

            List<Timer> due = [];
            lock (_gate)
            {
                if (seen != _changes || _onTheWay > 0 || _waits.Count == 0 || _calls != queued + _waits.Count)
                {
                    continue;
                }

                _now = Max(_now, _waits.Min(timer => timer.Due));
                due.AddRange(_waits.Where(timer => timer.Due <= _now));
                due.AddRange(_limits.Where(timer => timer.Due <= _now));
                due.ForEach(timer => timer.Stop());
            }

            due.ForEach(timer => timer.Fire());
        }
    }

    private string Tell(int queued)
    {
        lock (_gate)
        {
            return $"{_calls} calls, of which {queued} are queued, {_waits.Count} wait and {_onTheWay} are on their way";
        }
    }

    private void Count(int change)
    {
        lock (_gate)
        {
            _calls += change;
            _changes++;
        }
    }

    private static DateTimeOffset Max(DateTimeOffset a, DateTimeOffset b) => a > b ? a : b;

    private sealed class Timer(TrialClock clock, TimerCallback callback, object? state) : ITimer
    {
        private bool _isTry;

        public DateTimeOffset Due { get; private set; }

        public void Fire() => ThreadPool.UnsafeQueueUserWorkItem(_ => callback(state), null);

        public void Stop()
        {
            clock._changes++;
            clock._waits.Remove(this);
            if (clock._limits.Remove(this) && _isTry)
            {
                clock._onTheWay--;
            }
        }

        public bool Change(TimeSpan dueTime, TimeSpan period)
        {
            lock (clock._gate)
            {
                Stop();
                if (dueTime < TimeSpan.Zero)
                {
                    return true;
                }

                Due = clock._now + dueTime;
                var isLimit = state is CancellationTokenSource;
                _isTry = isLimit && (dueTime == RestDefaults.PatientTry || dueTime == RestDefaults.UrgentTry);
                if (isLimit)
                {
                    clock._limits.Add(this);
                    clock._onTheWay += _isTry ? 1 : 0;
                }
                else
                {
                    clock._waits.Add(this);
                }
            }

            return true;
        }

        public void Dispose()
        {
            lock (clock._gate)
            {
                Stop();
            }
        }

        public ValueTask DisposeAsync()
        {
            Dispose();
            return ValueTask.CompletedTask;
        }
    }
}
