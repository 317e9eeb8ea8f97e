using System.Diagnostics.CodeAnalysis;
using BriefBot.Articles.Arrivals.Feeds;
using BriefBot.Articles.Arrivals.Watching;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace BriefBot.Articles.Arrivals;

/// <summary>Runs the looks at the folder and the checks of the feeds at their times.</summary>
internal sealed class ArrivalRun(
    WatchedFolder folder, IOptions<FeedList> feeds, FeedCheck check, FeedLedger ledger, TimeProvider time, ILogger<ArrivalRun> logger) : IArrivals
{
    /// <summary>How many feeds are asked at the same time.</summary>
    private const int FeedsAtOnce = 4;

    /// <summary>How long it waits after a failure that is not a file's or a feed's own.</summary>
    private static readonly TimeSpan AfterFailure = TimeSpan.FromMinutes(1);

    /// <inheritdoc/>
    public bool IsOn => folder.Watch is not null || feeds.Value.Feeds.Count > 0;

    /// <inheritdoc/>
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        using var turns = new SemaphoreSlim(FeedsAtOnce);
        var runs = feeds.Value.Feeds.Select(feed => RepeatAsync(feed.Address, stop => CheckWhenDueAsync(feed, turns, stop), cancellationToken)).ToList();
        if (folder.Watch is { } watch)
        {
            runs.Add(RepeatAsync(
                folder.Path,
                async stop =>
                {
                    await watch.LookAsync(stop).ConfigureAwait(false);
                    return folder.Interval;
                },
                cancellationToken));
        }

        await Task.WhenAll(runs).ConfigureAwait(false);
    }

    /// <inheritdoc/>
    public async Task RunOnceAsync(CancellationToken cancellationToken)
    {
        if (folder.Watch is { } watch)
        {
            await watch.LookAsync(cancellationToken).ConfigureAwait(false);
            await Task.Delay(folder.Interval, time, cancellationToken).ConfigureAwait(false);
            await watch.LookAsync(cancellationToken).ConfigureAwait(false);
        }

        await Parallel.ForEachAsync(
            feeds.Value.Feeds,
            new ParallelOptions { MaxDegreeOfParallelism = FeedsAtOnce, CancellationToken = cancellationToken },
            async (feed, stop) => await check.RunAsync(feed, stop).ConfigureAwait(false)).ConfigureAwait(false);
    }

    /// <summary>Asks a feed when its time has come.</summary>
    /// <returns>How long to wait until the next look at it.</returns>
    private async Task<TimeSpan> CheckWhenDueAsync(FeedOptions feed, SemaphoreSlim turns, CancellationToken cancellationToken)
    {
        var next = ledger.Find(feed.Address).Next;
        if (next is null || next <= time.GetUtcNow() || next > time.GetUtcNow() + FeedPace.Longest + (TimeSpan.FromMinutes(feed.Minutes) * 2))
        {
            await turns.WaitAsync(cancellationToken).ConfigureAwait(false);
            try
            {
                next = (await check.RunAsync(feed, cancellationToken).ConfigureAwait(false)).Next;
            }
            finally
            {
                turns.Release();
            }
        }

        var wait = next - time.GetUtcNow();
        return wait > TimeSpan.Zero ? wait.Value : TimeSpan.Zero;
    }

    [SuppressMessage("Design", "CA1031", Justification = "Whatever fails once is tried again; the bot goes on.")]
    private async Task RepeatAsync(string what, Func<CancellationToken, Task<TimeSpan>> work, CancellationToken cancellationToken)
    {
        while (true)
        {
            TimeSpan wait;
            try
            {
                wait = await work(cancellationToken).ConfigureAwait(false);
            }
            catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
            {
                throw;
            }
            catch (Exception failure)
            {
                Log.LookFailed(logger, what, failure);
                wait = AfterFailure;
            }

            await Task.Delay(wait, time, cancellationToken).ConfigureAwait(false);
        }
    }
}
