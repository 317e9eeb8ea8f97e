using System.Diagnostics.CodeAnalysis;
using BriefBot.Chat;
using BriefBot.Chat.Conversations;
using BriefBot.Discord.Cards;
using BriefBot.Storage;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace BriefBot.Discord.Work;

/// <summary>Does the work that waits: makes the reply, shows it, and remembers which messages show it.</summary>
internal sealed class Worker(
    WorkQueue queue,
    WorkSlots slots,
    AcknowledgementsFirst acknowledgements,
    ReplyCards cards,
    IKeptAnswers answers,
    WorkTally tally,
    TimeProvider time,
    IOptions<DiscordOptions> options,
    ILogger<Worker> logger)
{
    private const string Restarting = "I am being restarted. Please ask again in a minute.";
    private const string TookTooLong = "That took too long, so I stopped. Please try again, perhaps with a shorter question.";
    private const string WentWrong = "That went wrong, and not because of what you wrote. Please try again.";

    /// <summary>Most answers are there at once; of the others it is said that they come, and they let the next job begin.</summary>
    private static readonly TimeSpan SlowAfter = TimeSpan.FromSeconds(1);

    /// <summary>A disk that hangs costs the memory of which message shows an answer, but no worker.</summary>
    private static readonly TimeSpan LinkWithin = TimeSpan.FromSeconds(10);

    /// <summary>Works until the queue is complete and empty.</summary>
    /// <param name="hurry">Nothing new is begun any more: who still waits is told so.</param>
    /// <param name="end">Nothing more is sent.</param>
    public async Task RunAsync(CancellationToken hurry, CancellationToken end)
    {
        for (var isOpen = true; isOpen;)
        {
            using var slot = await slots.TakeAsync(hurry).ConfigureAwait(false);
            isOpen = await DoNextAsync(slot, hurry, end).ConfigureAwait(false);
        }
    }

    /// <summary>Waits for a job and does it.</summary>
    /// <returns>False when there will be no more.</returns>
    private async Task<bool> DoNextAsync(WorkSlots.Slot slot, CancellationToken hurry, CancellationToken end)
    {
        while (await queue.Jobs.WaitToReadAsync(CancellationToken.None).ConfigureAwait(false))
        {
            if (queue.Jobs.TryRead(out var job))
            {
                await acknowledgements.WaitAsync(hurry).ConfigureAwait(false);
                await DoAsync(job, slot, hurry, end).ConfigureAwait(false);
                return true;
            }
        }

        return false;
    }

    [SuppressMessage("Design", "CA1031", Justification = "One piece of work that fails must not end the worker, nor leave its user without a word.")]
    private async Task DoAsync(Job job, WorkSlots.Slot slot, CancellationToken hurry, CancellationToken end)
    {
        try
        {
            await ShowAsync(job, await MakeReplyAsync(job, slot, hurry, end).ConfigureAwait(false), end).ConfigureAwait(false);
            return;
        }
        catch (Exception failure)
        {
            Log.NotDelivered(logger, job.Name, failure is DiscordApiException ? failure.Message : failure.GetType().Name, failure);
        }

        try
        {
            await ShowAsync(job, new Reply.Notice(NoticeKind.Failed, WentWrong), end).ConfigureAwait(false);
        }
        catch (Exception)
        {
            tally.CountUndelivered();
        }
    }

    private async Task ShowAsync(Job job, Reply reply, CancellationToken end)
    {
        var id = (reply as Reply.Answered)?.Id ?? (reply as Reply.NotCovered)?.Id;
        var shown = await job.Target.SendAsync(cards.Of(reply, new CardContext(job.Texts, id)), end).ConfigureAwait(false);
        tally.CountAnswered();
        if (id is null)
        {
            return;
        }

        try
        {
            foreach (var message in shown)
            {
                await answers.LinkAsync(id, MessageName.Of(message.Id), end).WaitAsync(LinkWithin, time, end).ConfigureAwait(false);
            }
        }
        catch (Exception failure) when (failure is StorageException or TimeoutException or OperationCanceledException)
        {
            Log.NotLinked(logger, failure.Message);
        }
    }

    private async Task<Reply> MakeReplyAsync(Job job, WorkSlots.Slot slot, CancellationToken hurry, CancellationToken end)
    {
        if (hurry.IsCancellationRequested)
        {
            return new Reply.Notice(NoticeKind.Information, Restarting);
        }

        if (time.GetElapsedTime(job.Since) > TimeSpan.FromSeconds(options.Value.WaitSeconds))
        {
            tally.CountRefused();
            return new Reply.Notice(NoticeKind.Information, job.Texts.Words.Busy);
        }

        using var live = new LiveReply(job.Target, cards, new CardContext(job.Texts), time, logger);
        var showing = live.RunAsync(end);
        try
        {
            return await WorkAsync(job, slot, live, hurry).ConfigureAwait(false);
        }
        finally
        {
            live.Complete();
            await showing.ConfigureAwait(false);
        }
    }

    private async Task<Reply> WorkAsync(Job job, WorkSlots.Slot slot, IProgress<Reply> progress, CancellationToken hurry)
    {
        using var limit = new CancellationTokenSource(job.Limit, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, hurry);
        try
        {
            // WaitAsync: whatever does not listen to its token is left behind, not waited for.
            var work = Task.Run(() => job.Work(progress, either.Token), CancellationToken.None).WaitAsync(either.Token);
            await ((Task)work).WaitAsync(SlowAfter, time, CancellationToken.None).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            if (!work.IsCompleted)
            {
                slot.Dispose();
                await Task.WhenAny(work, ShowWaitingAsync(job, either.Token)).ConfigureAwait(false);
            }

            return await work.ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (either.IsCancellationRequested)
        {
            return new Reply.Notice(
                hurry.IsCancellationRequested ? NoticeKind.Information : NoticeKind.Failed,
                hurry.IsCancellationRequested ? Restarting : TookTooLong);
        }
    }

    /// <summary>Never throws: that it takes a moment is a comfort, not the answer.</summary>
    private async Task ShowWaitingAsync(Job job, CancellationToken cancellationToken)
    {
        try
        {
            await job.Target.ShowWaitingAsync(cancellationToken).ConfigureAwait(false);
        }
        catch (Exception failure) when (failure is DiscordApiException or OperationCanceledException)
        {
            Log.NotShownWaiting(logger, job.Name, failure.Message);
        }
    }
}
