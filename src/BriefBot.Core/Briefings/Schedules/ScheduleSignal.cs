using System.Threading.Channels;

namespace BriefBot.Briefings.Schedules;

/// <summary>Wakes whoever posts when a schedule was changed in this process; what others change is seen at the next look.</summary>
internal sealed class ScheduleSignal
{
    private readonly Channel<bool> _signals = Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });

    /// <summary>Something changed.</summary>
    public void Tell() => _signals.Writer.TryWrite(true);

    /// <summary>Waits until something changed.</summary>
    public async Task WaitAsync(CancellationToken cancellationToken) =>
        await _signals.Reader.ReadAsync(cancellationToken).ConfigureAwait(false);
}
