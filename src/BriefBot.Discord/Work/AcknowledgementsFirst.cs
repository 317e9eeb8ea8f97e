namespace BriefBot.Discord.Work;

/// <summary>Lets work wait while many acknowledgements are on their way: those have three seconds, work has a minute.</summary>
/// <remarks>
/// An acknowledgement is many short steps, and each queues for a thread behind the searches of all workers. A burst of
/// questions would so starve its own acknowledgements. A few on their way are everyday traffic, and hold nobody up.
/// </remarks>
internal sealed class AcknowledgementsFirst(TimeProvider time)
{
    private const int Few = 4;

    /// <summary>When Discord hangs, acknowledgements hang with it; work goes on all the same.</summary>
    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(1);

    private readonly Lock _gate = new();
    private TaskCompletionSource? _calm;
    private int _count;

    /// <summary>Notes that an event is about to be acknowledged.</summary>
    public void Begin()
    {
        lock (_gate)
        {
            if (++_count > Few)
            {
                _calm ??= new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            }
        }
    }

    /// <summary>Notes that it has been, or could not be.</summary>
    public void End()
    {
        lock (_gate)
        {
            if (--_count <= Few)
            {
                _calm?.TrySetResult();
                _calm = null;
            }
        }
    }

    /// <summary>Waits until few are left, a second at most.</summary>
    /// <param name="cancellationToken">Ends the wait, without an error.</param>
    public async Task WaitAsync(CancellationToken cancellationToken)
    {
        Task? calm;
        lock (_gate)
        {
            calm = _calm?.Task;
        }

        if (calm is not null)
        {
            await calm.WaitAsync(LongestWait, time, cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }
}
