namespace BriefBot.Discord.Tests.Trials.Worlds;

/// <summary>Waits for what must happen; a machine may be slow, so it gives up only after minutes.</summary>
internal static class Patience
{
    private static readonly TimeSpan Poll = TimeSpan.FromMilliseconds(10);
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(5);

    /// <summary>Waits until a condition holds; fails with what was waited for.</summary>
    public static async Task UntilAsync(Func<bool> holds, string what, CancellationToken cancellationToken)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(Longest);
        while (!holds())
        {
            await Task.Delay(Poll, limit.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            cancellationToken.ThrowIfCancellationRequested();
            Assert.False(limit.IsCancellationRequested, $"Waited in vain until {what}.");
        }
    }

    /// <summary>Waits until all tasks ended; fails with how many did not.</summary>
    public static async Task AllAsync<T>(IReadOnlyCollection<Task<T>> tasks, string what, CancellationToken cancellationToken)
    {
        var all = Task.WhenAll(tasks);
        await Task.WhenAny(all, Task.Delay(Longest, cancellationToken));
        cancellationToken.ThrowIfCancellationRequested();
        Assert.True(all.IsCompleted, $"{tasks.Count(task => !task.IsCompleted)} of {tasks.Count} were not {what}.");
        await all;
    }
}
