using System.Diagnostics.CodeAnalysis;
using BriefBot.Briefings.Ledger;
using BriefBot.Briefings.Schedules;
using BriefBot.Storage;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace BriefBot.Briefings.Posting;

/// <summary>Takes a row of the ledger as far as it gets: written, each part posted once, closed. Called under the channel's lock.</summary>
/// <remarks>
/// Each step is on disk before the next begins. A kill between "about to be sent" and "posted" leaves a part unsure, as a
/// lost reply does: then the part is looked for in the channel, and if it is not there it is sent with the same nonce. The
/// look finds what arrived long ago, the nonce what is on its way this very moment. Until a part was sent, the briefing is
/// written anew at each try, so that what is posted is fresh and its quotes hold.
/// </remarks>
internal sealed class RunWork(
    IRunLedger ledger,
    IBriefingWriter writer,
    BriefingQuotes quotes,
    RecentSendings sendings,
    TimeProvider time,
    IOptions<BriefingScheduleOptions> options,
    ILogger<RunWork> logger)
{
    private const string ArticlesChanged = "Articles that it quotes were changed or deleted while it was being posted.";

    /// <summary>Works on a row; a failure is noted in the row and never thrown, but for <see cref="StorageException"/>.</summary>
    [SuppressMessage("Design", "CA1031", Justification = "Whatever fails while a briefing is written or posted, the next try may go well.")]
    public async Task RunAsync(RunKey key, IBriefingPoster poster, BriefingSchedule? schedule, CancellationToken cancellationToken)
    {
        if (await ledger.TakeAsync(key, cancellationToken).ConfigureAwait(false) is not { } run)
        {
            return;
        }

        try
        {
            try
            {
                await StepAsync(run, poster, schedule, cancellationToken).ConfigureAwait(false);
            }
            catch (Exception failure) when (failure is not (StorageException or RunLostException) && !cancellationToken.IsCancellationRequested)
            {
                Log.Failed(logger, key.Channel, key.Date, failure);
                var reason = $"It failed unexpectedly ({failure.GetType().Name}); the log says more.";
                await RetryAsync(run, reason, null, cancellationToken).ConfigureAwait(false);
            }
        }
        catch (RunLostException lost)
        {
            Log.Lost(logger, lost.Message);
        }
    }

    private async Task StepAsync(RunRow run, IBriefingPoster poster, BriefingSchedule? schedule, CancellationToken cancellationToken)
    {
        if (!run.MayBeSeen)
        {
            run = await WriteAsync(run, poster, schedule, cancellationToken).ConfigureAwait(false);
            if (run.Parts.Count == 0)
            {
                await ledger.CloseAsync(run, RunState.Quiet, null, halts: false, cancellationToken).ConfigureAwait(false);
                Log.Quiet(logger, run.Key.Channel, run.Key.Date);
                return;
            }
        }

        foreach (var part in run.Parts.Where(part => part.Message is null))
        {
            if (!await PostAsync(run, part, poster, cancellationToken).ConfigureAwait(false))
            {
                return;
            }
        }

        await ledger.CloseAsync(run, RunState.Posted, null, halts: false, cancellationToken).ConfigureAwait(false);
        Log.Posted(logger, run.Key.Channel, run.Key.Date, run.Briefing!.Stories.Count, run.Parts.Count);
    }

    /// <summary>What a channel's next briefing is to be about.</summary>
    internal static BriefingRequest RequestOf(IRunLedger ledger, string channel, DateOnly date, IReadOnlyList<string> watches)
    {
        var last = ledger.LastBriefings(channel, PostingDefaults.RememberedBriefings);
        return new BriefingRequest(channel, date, ledger.Watermark(channel).Mark, watches, last.Count > 0 ? last[0] : null)
        {
            Earlier = [.. last.Skip(1)],
        };
    }

    private async Task<RunRow> WriteAsync(RunRow run, IBriefingPoster poster, BriefingSchedule? schedule, CancellationToken cancellationToken)
    {
        var channel = run.Key.Channel;
        var request = RequestOf(ledger, channel, run.Key.Date, schedule?.Watches ?? []);
        var briefing = await writer.WriteAsync(request, cancellationToken).ConfigureAwait(false);
        if (briefing.Stories.Count == 0 && run.Key.Number == 0 && options.Value.WhenNothingNew == WhenNothingNew.Silence)
        {
            return await ledger.SaveAsync(run, briefing, [], cancellationToken).ConfigureAwait(false);
        }

        var isLate = run.Key.Number == 0 && time.GetUtcNow() - run.Due > TimeSpan.FromMinutes(options.Value.LateAfterMinutes);
        var parts = poster.Render(new BriefingPost(briefing, run.Nonce, isLate ? run.Due : null, schedule?.Zone));
        return parts.Count > 0
            ? await ledger.SaveAsync(run, briefing, parts, cancellationToken).ConfigureAwait(false)
            : throw new InvalidOperationException("A briefing was laid out as no message at all.");
    }

    /// <summary>Posts a part unless it is there.</summary>
    /// <returns>Whether it is there now.</returns>
    private async Task<bool> PostAsync(RunRow run, RunPart part, IBriefingPoster poster, CancellationToken cancellationToken)
    {
        var marker = BriefingPart.MarkerOf(run.Nonce, part.Index);
        var sent = new BriefingPart(run.Key.Channel, marker, part.Body);
        if (part.FirstTry is { } first && !sendings.IsFresh(marker))
        {
            switch (await poster.FindAsync(sent, first - PostingDefaults.ClockSlack, cancellationToken).ConfigureAwait(false))
            {
                case LookOutcome.Found found:
                    await ledger.SentAsync(run, part.Index, found.Message, cancellationToken).ConfigureAwait(false);
                    return true;
                case LookOutcome.Unclear { IsFinal: true } gone:
                    return await GiveUpAsync(run, gone.Reason, halts: true, cancellationToken).ConfigureAwait(false);
                case LookOutcome.Unclear unclear:
                    return await RetryAsync(run, unclear.Reason, null, cancellationToken).ConfigureAwait(false);
            }
        }

        if (!await quotes.HoldAsync(run.Briefing!, cancellationToken).ConfigureAwait(false))
        {
            return run.MayBeSeen || part.Index > 0
                ? await GiveUpAsync(run, ArticlesChanged, halts: false, cancellationToken).ConfigureAwait(false)
                : await RetryAsync(run, ArticlesChanged, null, cancellationToken).ConfigureAwait(false);
        }

        await ledger.SendingAsync(run, part.Index, cancellationToken).ConfigureAwait(false);
        sendings.Note(marker);
        switch (await poster.PostAsync(sent, cancellationToken).ConfigureAwait(false))
        {
            case PostOutcome.Posted posted:
                await ledger.SentAsync(run, part.Index, posted.Message, cancellationToken).ConfigureAwait(false);
                return true;
            case PostOutcome.Refused refused:
                await ledger.NotSentAsync(run, part, cancellationToken).ConfigureAwait(false);
                if (!part.IsUnsure)
                {
                    sendings.Forget(marker);
                }

                return refused.IsFinal
                    ? await GiveUpAsync(run, refused.Reason, halts: true, cancellationToken).ConfigureAwait(false)
                    : await RetryAsync(run, refused.Reason, refused.Wait, cancellationToken).ConfigureAwait(false);
            case PostOutcome.Unknown unknown:
                return await RetryAsync(run, unknown.Reason, null, cancellationToken).ConfigureAwait(false);
            default:
                throw new InvalidOperationException("A part was posted with an outcome of an unknown kind.");
        }
    }

    private async Task<bool> RetryAsync(RunRow run, string reason, TimeSpan? asked, CancellationToken cancellationToken)
    {
        // What was sent meanwhile counts. Who asked for it by hand is told at once, and can ask again.
        var key = run.Key;
        if (run.Tries + 1 >= options.Value.MostTries || (key.Number > 0 && ledger.Find(key) is { MayBeSeen: false }))
        {
            return await GiveUpAsync(run, reason, halts: false, cancellationToken).ConfigureAwait(false);
        }

        var wait = PostingDefaults.WaitAfter(run.Tries, asked);
        await ledger.RetryAsync(run, reason, time.GetUtcNow() + wait, cancellationToken).ConfigureAwait(false);
        Log.TriedAgain(logger, key.Channel, key.Date, wait, reason);
        return false;
    }

    private async Task<bool> GiveUpAsync(RunRow run, string reason, bool halts, CancellationToken cancellationToken)
    {
        await ledger.CloseAsync(run, RunState.Failed, reason, halts, cancellationToken).ConfigureAwait(false);
        Log.GivenUp(logger, run.Key.Channel, run.Key.Date, reason);
        return false;
    }
}
