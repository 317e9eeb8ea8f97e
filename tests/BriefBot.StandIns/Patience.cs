namespace BriefBot.StandIns;

/// <summary>Waits that end: a test that waits for what never comes fails with what it waited for, and does not hang.</summary>
public static class Patience
{
    /// <summary>By this real time the slowest machine has done what one waits for; nothing is measured by it.</summary>
    public static readonly TimeSpan Longest = TimeSpan.FromMinutes(5);

    private static readonly TimeSpan Poll = TimeSpan.FromMilliseconds(5);

    /// <summary>A token that ends when another does, or when patience does: for calls that may otherwise wait without end.</summary>
    public static CancellationToken Limited(CancellationToken cancellationToken)
    {
        // Never disposed of: its timer goes off once, and nothing holds it then.
        var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(Longest);
        return limit.Token;
    }

    /// <summary>Waits until a condition holds.</summary>
    /// <exception cref="TimeoutException">It never did.</exception>
    public static async Task UntilAsync(Func<bool> holds, string what, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(holds);
        var begin = TimeProvider.System.GetTimestamp();
        while (!holds())
        {
            if (TimeProvider.System.GetElapsedTime(begin) > Longest)
            {
                throw InVain(what);
            }

            await Task.Delay(Poll, cancellationToken).ConfigureAwait(false);
        }
    }

    /// <summary>Waits for a task.</summary>
    /// <param name="task">The task; it goes on when patience is over.</param>
    /// <param name="what">What its end means.</param>
    /// <exception cref="TimeoutException">It never ended.</exception>
    public static Task<T> ForAsync<T>(Task<T> task, string what) => ForAsync(task, () => what);

    /// <inheritdoc cref="ForAsync{T}(Task{T}, string)"/>
    public static async Task<T> ForAsync<T>(Task<T> task, Func<string> what)
    {
        ArgumentNullException.ThrowIfNull(task);
        ArgumentNullException.ThrowIfNull(what);
        try
        {
            return await task.WaitAsync(Longest).ConfigureAwait(false);
        }
        catch (TimeoutException) when (!task.IsCompleted)
        {
            throw InVain(what());
        }
    }

    /// <inheritdoc cref="ForAsync{T}(Task{T}, string)"/>
    public static Task ForAsync(Task task, string what) => ForAsync(ResultOf(task), what);

    /// <summary>What a wait fails with.</summary>
    /// <param name="what">What was waited for, as in "the bot answered".</param>
    public static TimeoutException InVain(string what) => new($"Waited {Longest.TotalMinutes:0} minutes in vain until {what}.");

    private static async Task<bool> ResultOf(Task task)
    {
        await task.ConfigureAwait(false);
        return true;
    }
}
