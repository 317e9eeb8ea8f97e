using BriefBot.Articles.Arrivals.Pages;
using Microsoft.Extensions.Logging;

namespace BriefBot.Articles.Arrivals.Feeds;

/// <summary>Asks one feed for news and takes them.</summary>
internal sealed class FeedCheck(
    IPageFetcher fetcher, FeedItemTaker taker, FeedLedger ledger, ArrivalLog log, TimeProvider time, Random random, ILogger<FeedCheck> logger)
{
    /// <summary>How many new items are taken in one check; the rest wait for the next.</summary>
    public const int MostTaken = 100;

    /// <summary>Asks the feed, whether or not it is due.</summary>
    /// <returns>What is remembered of it now.</returns>
    public async Task<FeedMemo> RunAsync(FeedOptions feed, CancellationToken cancellationToken)
    {
        var memo = ledger.Find(feed.Address);
        var interval = TimeSpan.FromMinutes(feed.Minutes);
        var (outcome, address) = await FetchAsync(feed, memo, cancellationToken).ConfigureAwait(false);
        var now = time.GetUtcNow();
        if (outcome is FetchOutcome.Failed failed)
        {
            memo = await FailAsync(feed, memo, failed.Reason, failed.RetryAfter, cancellationToken).ConfigureAwait(false);
        }
        else
        {
            var good = memo with
            {
                MovedTo = outcome.MovedTo ?? (address == memo.MovedTo ? memo.MovedTo : null),
                Checked = now,
                Next = now + FeedPace.Next(interval, 0, null, random),
                Failures = 0,
                FailingSince = null,
                Problem = null,
            };
            memo = outcome is FetchOutcome.Fetched fetched
                ? await ReadAsync(feed, good, memo, fetched, cancellationToken).ConfigureAwait(false)
                : good;
        }

        await ledger.SaveAsync(feed.Address, memo, cancellationToken).ConfigureAwait(false);
        return memo;
    }

    private async Task<(FetchOutcome Outcome, Uri Address)> FetchAsync(FeedOptions feed, FeedMemo memo, CancellationToken cancellationToken)
    {
        var configured = new Uri(feed.Address);
        if (memo.MovedTo is { } moved)
        {
            var outcome = await fetcher.FetchAsync(
                new FetchRequest(moved, FetchKind.Feed) { ETag = memo.ETag, LastModified = memo.LastModified }, cancellationToken).ConfigureAwait(false);

            // The new place may be gone again; the one in the settings is what was asked for.
            if (outcome is not FetchOutcome.Failed { Problem: FetchProblem.NotFound or FetchProblem.Forbidden or FetchProblem.Unsuitable })
            {
                return (outcome, moved);
            }
        }

        var request = new FetchRequest(configured, FetchKind.Feed);
        return (
            await fetcher.FetchAsync(
                memo.MovedTo is null ? request with { ETag = memo.ETag, LastModified = memo.LastModified } : request, cancellationToken).ConfigureAwait(false),
            configured);
    }

    private async Task<FeedMemo> ReadAsync(
        FeedOptions feed, FeedMemo good, FeedMemo before, FetchOutcome.Fetched fetched, CancellationToken cancellationToken)
    {
        Feed read;
        try
        {
            read = FeedParser.Parse(fetched.Content, fetched.Address, fetched.Charset);
        }
        catch (FeedFormatException unreadable)
        {
            return await FailAsync(feed, before, unreadable.Message, null, cancellationToken).ConfigureAwait(false);
        }

        var name = feed.Name.Length > 0 ? feed.Name : read.Title ?? fetched.Address.Host;
        var (taken, failed, isCut) = (0, 0, false);
        foreach (var item in read.Items)
        {
            if (taken + failed >= MostTaken)
            {
                isCut = true;
                break;
            }

            switch (await taker.TakeAsync(feed.Address, name, item, cancellationToken).ConfigureAwait(false))
            {
                case null:
                    break;
                case ArrivalOutcome.Failed:
                    failed++;
                    break;
                default:
                    taken++;
                    break;
            }
        }

        await ledger.SeeAsync(feed.Address, [.. read.Items.Select(FeedItemTaker.KeyOf)], cancellationToken).ConfigureAwait(false);
        if (taken + failed > 0)
        {
            Log.FeedChecked(logger, name, taken, failed);
        }

        // While something is left to do, the feed is read again though it may not have changed.
        return isCut || failed > 0
            ? good with { ETag = null, LastModified = null }
            : good with { ETag = fetched.ETag, LastModified = fetched.LastModified };
    }

    private async Task<FeedMemo> FailAsync(FeedOptions feed, FeedMemo memo, string reason, TimeSpan? retryAfter, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        var name = feed.Name.Length > 0 ? feed.Name : feed.Address;
        if (memo.Problem != reason)
        {
            Log.FeedFailing(logger, name, reason);
            await log.AddAsync(
                [new Arrival(now, ArrivalSource.Feed, feed.Address, ArrivalOutcome.Failed) { Feed = name, Reason = reason }],
                cancellationToken).ConfigureAwait(false);
        }

        var failures = memo.Failures + 1;
        return memo with
        {
            Failures = failures,
            FailingSince = memo.FailingSince ?? now,
            Problem = reason,
            Next = now + FeedPace.Next(TimeSpan.FromMinutes(feed.Minutes), failures, retryAfter, random),
        };
    }
}
