using BriefBot.KernelMemory.Ledger;
using BriefBot.KernelMemory.Service;
using Microsoft.Extensions.Logging;

namespace BriefBot.KernelMemory.Uploading;

/// <summary>Brings the service in step with the ledger: sends, watches and deletes until there is nothing left to do.</summary>
/// <remarks>Each step is noted in the ledger before or after it so that a kill at any moment repeats a step at most.</remarks>
internal sealed class Uploader(UploadLedger ledger, IMemoryService service, TimeProvider time, ILogger<Uploader> logger) : IDisposable
{
    private const double LaterLooks = 1.5;

    private readonly SemaphoreSlim _one = new(1, 1);

    // A service that is down for long is said once, not at every look.
    private string? _said;

    /// <summary>Works until all is done, the service fails, nothing moves any more, or the time is over. What is left is done at another time.</summary>
    /// <param name="most">How long; zero for one step, and for none where the work is being done already.</param>
    /// <param name="cancellationToken">Ends the work early.</param>
    public async Task<UploadReport> PushAsync(TimeSpan most, CancellationToken cancellationToken)
    {
        if (!await _one.WaitAsync(most == TimeSpan.Zero ? TimeSpan.Zero : Timeout.InfiniteTimeSpan, cancellationToken))
        {
            var waiting = await ledger.ReadAsync(UploadQueries.Waiting, cancellationToken);
            return new UploadReport(0, waiting, waiting > 0 ? "they are being sent" : null);
        }

        try
        {
            var report = await WorkAsync(time.GetUtcNow() + most, cancellationToken);
            if (report is { Waiting: > 0, Reason: { } reason } && reason != _said)
            {
                Log.Waiting(logger, report.Waiting, reason);
            }
            else if (report is { Waiting: 0, Completed: > 0 })
            {
                Log.TakenIn(logger, report.Completed);
            }

            _said = report.Reason;
            return report;
        }
        finally
        {
            _one.Release();
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _one.Dispose();

    private async Task<UploadReport> WorkAsync(DateTimeOffset end, CancellationToken cancellationToken)
    {
        var completed = 0;
        var pause = KernelMemoryDefaults.FirstLook;
        var moved = time.GetUtcNow();
        while (true)
        {
            var work = await ledger.ReadAsync(UploadQueries.Work, cancellationToken);
            if (work.IsNone)
            {
                return new UploadReport(completed, 0, null);
            }

            try
            {
                var (done, isProgress) = await StepAsync(work, cancellationToken);
                completed += done;
                moved = isProgress ? time.GetUtcNow() : moved;
                if (time.GetUtcNow() >= end || time.GetUtcNow() - moved >= KernelMemoryDefaults.Patience)
                {
                    return new UploadReport(completed, work.Waiting - done, work.Waiting > done ? "its pipelines are not done yet" : null);
                }

                if (isProgress)
                {
                    pause = KernelMemoryDefaults.FirstLook;
                    continue;
                }
            }
            catch (ServiceException failure)
            {
                return new UploadReport(completed, work.Waiting, failure.Message);
            }

            await Task.Delay(pause, time, cancellationToken);
            pause = TimeSpan.FromTicks(Math.Min((long)(pause.Ticks * LaterLooks), KernelMemoryDefaults.LongestLook.Ticks));
        }
    }

    private async Task<(int Completed, bool IsProgress)> StepAsync(LedgerWork work, CancellationToken cancellationToken)
    {
        foreach (var version in work.ToDelete)
        {
            await service.DeleteAsync(ledger.Ids.Of(version), cancellationToken);
            await ledger.ForgetAsync(version, cancellationToken);
        }

        var completed = 0;
        foreach (var (version, sent) in work.ToWatch)
        {
            completed += await WatchAsync(version, time.GetUtcNow() - sent, cancellationToken) ? 1 : 0;
        }

        var free = Math.Max(0, KernelMemoryDefaults.AtOnce - (work.ToWatch.Count - completed));
        foreach (var version in work.ToSend.Take(free))
        {
            await SendAsync(version, cancellationToken);
        }

        return (completed, completed > 0 || work.ToDelete.Count > 0);
    }

    /// <summary>Looks how far a document is; true when its pipeline has completed.</summary>
    private async Task<bool> WatchAsync(long version, TimeSpan age, CancellationToken cancellationToken)
    {
        var state = await service.StatusAsync(ledger.Ids.Of(version), cancellationToken);
        if (state == UploadState.Completed)
        {
            await ledger.SetAsync(version, LedgerState.Completed, cancellationToken);
            return true;
        }

        if (age >= (state == UploadState.Unknown ? KernelMemoryDefaults.UnknownAfter : KernelMemoryDefaults.LostAfter))
        {
            await ledger.ForgetAsync(version, cancellationToken);
        }

        return false;
    }

    private async Task SendAsync(long version, CancellationToken cancellationToken)
    {
        if (await ledger.ReadAsync(connection => UploadQueries.Document(connection, version), cancellationToken) is not { } document)
        {
            return;
        }

        await ledger.SetAsync(version, LedgerState.Sent, cancellationToken);
        try
        {
            await service.UploadAsync(ledger.Ids.Of(version), document.Content, ServiceFilters.TagsOf(document, ledger.Ids), cancellationToken);
        }
        catch (ServiceException refused) when (refused.Problem == ServiceProblem.BadRequest)
        {
            Log.Refused(logger, document.Article.Id.Value, refused.Message);
            await ledger.SetAsync(version, LedgerState.Refused, cancellationToken);
        }
    }
}
