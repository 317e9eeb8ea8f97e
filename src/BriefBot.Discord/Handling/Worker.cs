using System.Diagnostics.CodeAnalysis;
using BriefBot.Chat;
using BriefBot.Chat.Conversations;
using BriefBot.Discord.Cards;
using BriefBot.Storage;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace BriefBot.Discord.Handling;

/// <summary>Does the work that waits: makes the reply, shows it, and remembers which message shows it.</summary>
internal sealed class Worker(
    WorkQueue queue,
    AcknowledgementsFirst acknowledgements,
    ReplyCards cards,
    IKeptAnswers answers,
    WorkTally tally,
    TimeProvider time,
    IOptions<DiscordOptions> options,
    ILogger<Worker> logger)
{
    /// <summary>Most answers are there at once; only for others it is worth saying that they come.</summary>
    private static readonly TimeSpan SlowAfter = TimeSpan.FromSeconds(1);

    private static readonly TimeSpan LastWordsTime = TimeSpan.FromSeconds(2);

    /// <summary>Works until the queue is complete and empty.</summary>
    /// <param name="hurry">Nothing new is begun any more: who still waits is told so.</param>
    [SuppressMessage("Design", "CA1031", Justification = "One piece of work that fails must not end the worker.")]
    public async Task RunAsync(CancellationToken hurry)
    {
        await foreach (var job in queue.Jobs.ReadAllAsync(CancellationToken.None).ConfigureAwait(false))
        {
            await acknowledgements.WaitAsync(hurry).ConfigureAwait(false);
            try
            {
                await DeliverAsync(job, await MakeReplyAsync(job, hurry).ConfigureAwait(false), hurry).ConfigureAwait(false);
            }
            catch (Exception failure)
            {
                tally.CountUndelivered();
                Log.NotDelivered(logger, job.Name, failure is DiscordApiException ? failure.Message : failure.GetType().Name, failure);
            }
        }
    }

    /// <summary>Shows a reply where it belongs.</summary>
    public async Task DeliverAsync(Job job, Reply reply, CancellationToken hurry)
    {
        using var lastWords = new CancellationTokenSource();
        await using var hurried = hurry.Register(() => lastWords.CancelAfter(LastWordsTime));
        var context = new CardContext(job.Texts, (reply as Reply.Answered)?.Id);
        var shown = await job.Target.SendAsync(cards.Of(reply, context), lastWords.Token).ConfigureAwait(false);
        tally.CountAnswered();
        if (reply is Reply.Answered { Id: { } id })
        {
            try
            {
                await answers.LinkAsync(id, MessageName.Of(shown.Id), CancellationToken.None).ConfigureAwait(false);
            }
            catch (StorageException failure)
            {
                Log.NotLinked(logger, failure.Message);
            }
        }
    }

    private async Task<Reply> MakeReplyAsync(Job job, CancellationToken hurry)
    {
        if (hurry.IsCancellationRequested)
        {
            return new Reply.Notice(NoticeKind.Information, "I am being restarted. Please ask again in a minute.");
        }

        if (time.GetElapsedTime(job.Since) > TimeSpan.FromSeconds(options.Value.WaitSeconds))
        {
            tally.CountRefused();
            return new Reply.Notice(NoticeKind.Information, job.Texts.Words.Busy);
        }

        using var limit = new CancellationTokenSource(job.Limit, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, hurry);
        try
        {
            // WaitAsync: whatever does not listen to its token is left behind, not waited for.
            var work = job.Work(either.Token).WaitAsync(either.Token);
            await Task.WhenAny(work, Task.Delay(SlowAfter, time, either.Token)).ConfigureAwait(false);
            if (!work.IsCompleted)
            {
                await ShowWaitingAsync(job, either.Token).ConfigureAwait(false);
            }

            return await work.ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (either.IsCancellationRequested)
        {
            return hurry.IsCancellationRequested
                ? new Reply.Notice(NoticeKind.Information, "I am being restarted. Please ask again in a minute.")
                : new Reply.Notice(NoticeKind.Failed, "That took too long, so I stopped. Please try again, perhaps with a shorter question.");
        }
    }

    private async Task ShowWaitingAsync(Job job, CancellationToken cancellationToken)
    {
        try
        {
            await job.Target.ShowWaitingAsync(cancellationToken).ConfigureAwait(false);
        }
        catch (DiscordApiException failure)
        {
            Log.NotShownWaiting(logger, job.Name, failure.Message);
        }
    }
}
