using System.Threading.Channels;
using Microsoft.Extensions.Options;

namespace BriefBot.Discord.Work;

/// <summary>The work that waits for a worker; bounded, so that nobody waits for hours.</summary>
internal sealed class WorkQueue(IOptions<DiscordOptions> options)
{
    private readonly Channel<Job> _jobs = Channel.CreateBounded<Job>(
        new BoundedChannelOptions(options.Value.QueueLength) { FullMode = BoundedChannelFullMode.Wait });

    /// <summary>Where workers take work.</summary>
    public ChannelReader<Job> Jobs => _jobs.Reader;

    /// <summary>Whether the next job would be refused.</summary>
    public bool IsFull => _jobs.Reader.Count >= options.Value.QueueLength;

    /// <summary>Adds work.</summary>
    /// <returns>False when there is no room.</returns>
    public bool TryAdd(Job job) => _jobs.Writer.TryWrite(job);

    /// <summary>Takes no more work; what waits is still done.</summary>
    public void Complete() => _jobs.Writer.TryComplete();
}
