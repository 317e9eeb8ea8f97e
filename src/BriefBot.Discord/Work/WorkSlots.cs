using Microsoft.Extensions.Options;

namespace BriefBot.Discord.Work;

/// <summary>Limits how many jobs compute at once, but not how many wait for somebody else, such as a model.</summary>
/// <remarks>
/// A job takes a slot when it begins and gives it back when it is done or has turned out to be slow: a model that hangs
/// would otherwise hold up the whole bot with a few questions.
/// </remarks>
internal sealed class WorkSlots(IOptions<DiscordOptions> options) : IDisposable
{
    private const int JobsForEachSlot = 16;

    /// <summary>When the bot stops, so many at once tell those who wait.</summary>
    private const int LeastJobs = 64;

    private readonly SemaphoreSlim _free = new(options.Value.Workers);

    /// <summary>How many jobs may be under way, the slow ones included.</summary>
    public int MostJobs => Math.Max(LeastJobs, options.Value.Workers * JobsForEachSlot);

    /// <summary>Waits for a slot.</summary>
    /// <param name="hurry">Ends the wait: who only says that the bot is being restarted needs no slot.</param>
    public async Task<Slot> TakeAsync(CancellationToken hurry)
    {
        var taking = _free.WaitAsync(hurry);
        await taking.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        return new Slot(taking.IsCompletedSuccessfully ? _free : null);
    }

    /// <inheritdoc/>
    public void Dispose() => _free.Dispose();

    /// <summary>A slot that is held; disposing of it gives it back.</summary>
    internal sealed class Slot(SemaphoreSlim? free) : IDisposable
    {
        private SemaphoreSlim? _free = free;

        /// <summary>Gives it back, once.</summary>
        public void Dispose() => Interlocked.Exchange(ref _free, null)?.Release();
    }
}
