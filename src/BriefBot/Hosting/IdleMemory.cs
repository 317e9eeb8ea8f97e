using Microsoft.Extensions.Hosting;

namespace BriefBot.Hosting;

/// <summary>Gives memory back to the machine when there is nothing to do: a bot is idle for most of its life.</summary>
/// <remarks>
/// The collector keeps what a burst took, as it may be needed again. A collection that returns it stops the program for some
/// tens of milliseconds, so it waits for a second in which hardly anything was allocated, and for enough to give back.
/// </remarks>
internal sealed class IdleMemory(TimeProvider time) : BackgroundService
{
    private static readonly TimeSpan Look = TimeSpan.FromSeconds(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var idle = new IdleWatch();
        using var timer = new PeriodicTimer(Look, time);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            if (idle.IsTimeToCollect(GC.GetTotalAllocatedBytes()))
            {
                GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);
            }
        }
    }
}
