using System.Diagnostics.CodeAnalysis;
using BriefBot.Briefings.Schedules;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace BriefBot.Briefings.Posting;

/// <summary>Posts briefings when they are due, as long as the program runs.</summary>
/// <remarks>
/// Looks at least every <see cref="PostingDefaults.Poll"/> at what there is to do, so that a clock that was set, a machine
/// that slept and a schedule that another process changed are noticed soon.
/// </remarks>
internal sealed class BriefingRunner(BriefingDesk desk, ScheduleSignal signal, TimeProvider time, ILogger<BriefingRunner> logger) : BackgroundService, IBriefingRunner
{
    private readonly Dictionary<string, Task> _working = new(StringComparer.Ordinal);
    private readonly SemaphoreSlim _room = new(PostingDefaults.Channels);

    /// <inheritdoc/>
    public override void Dispose()
    {
        _room.Dispose();
        base.Dispose();
    }

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            while (true)
            {
                var next = await BeginAsync(stoppingToken).ConfigureAwait(false);
                await WaitAsync(next, stoppingToken).ConfigureAwait(false);
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            await Task.WhenAll(_working.Values).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    [SuppressMessage("Design", "CA1031", Justification = "What cannot be read now is read at the next look; the bot must not end by it.")]
    private async Task<DateTimeOffset?> BeginAsync(CancellationToken cancellationToken)
    {
        foreach (var done in _working.Where(work => work.Value.IsCompleted).ToList())
        {
            _working.Remove(done.Key);
        }

        try
        {
            var (now, next) = await desk.ReadAsync(cancellationToken).ConfigureAwait(false);
            foreach (var channel in now.Where(channel => !_working.ContainsKey(channel)))
            {
                _working[channel] = Task.Run(() => WorkAsync(channel, cancellationToken), cancellationToken);
            }

            return next;
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            Log.CannotWork(logger, failure.Message);
            return null;
        }
    }

    [SuppressMessage("Design", "CA1031", Justification = "One channel that fails must not end the others' briefings.")]
    private async Task WorkAsync(string channel, CancellationToken cancellationToken)
    {
        await _room.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            await desk.WorkAsync(channel, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            Log.CannotWork(logger, failure.Message);
        }
        finally
        {
            _room.Release();
        }
    }

    private async Task WaitAsync(DateTimeOffset? next, CancellationToken cancellationToken)
    {
        var wait = next - time.GetUtcNow() is { } left && left < PostingDefaults.Poll ? left : PostingDefaults.Poll;
        using var waiting = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        await Task.WhenAny(
            Task.Delay(wait > PostingDefaults.ShortestPoll ? wait : PostingDefaults.ShortestPoll, time, waiting.Token),
            signal.WaitAsync(waiting.Token)).ConfigureAwait(false);
        await waiting.CancelAsync().ConfigureAwait(false);
        cancellationToken.ThrowIfCancellationRequested();
    }
}
