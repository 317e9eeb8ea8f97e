namespace BriefBot.Discord.Gateway;

/// <summary>Beats on schedule and notices when Discord does not answer.</summary>
/// <param name="send">Sends one; no place in the send limit is refused to it.</param>
/// <param name="time">The clock.</param>
/// <param name="chance">Where in the first interval the first one falls.</param>
/// <remarks>Source: Discord's developer documentation, "Sending Heartbeats".</remarks>
internal sealed class Heartbeat(Func<CancellationToken, Task> send, TimeProvider time, Chance chance)
{
    private readonly Lock _gate = new();
    private long? _sentAt;
    private bool _isMissed;

    /// <summary>Beats until one was not sent or not acknowledged before the next was due, and returns then.</summary>
    /// <param name="interval">The time between two.</param>
    /// <param name="cancellationToken">Ends it.</param>
    public async Task BeatAsync(TimeSpan interval, CancellationToken cancellationToken)
    {
        // Counted from the start, not from one beat to the next: delays do not add up.
        var start = time.GetTimestamp();
        var due = interval * chance.Next();
        while (true)
        {
            var wait = due - time.GetElapsedTime(start);
            if (wait > TimeSpan.Zero)
            {
                await Task.Delay(wait, time, cancellationToken);
            }

            lock (_gate)
            {
                if (_isMissed)
                {
                    return;
                }

                _isMissed = true;
                _sentAt = time.GetTimestamp();
            }

            try
            {
                await send(cancellationToken).WaitAsync(interval, time, cancellationToken);
            }
            catch (TimeoutException)
            {
                // The network takes nothing any more.
                return;
            }

            due += interval;

            // After the machine slept, beats that were due meanwhile are not made up for.
            due = due < time.GetElapsedTime(start) - interval ? time.GetElapsedTime(start) + interval : due;
        }
    }

    /// <summary>Notes an acknowledgement.</summary>
    /// <returns>How long it took; null when nothing waited for one.</returns>
    public TimeSpan? Acknowledge()
    {
        lock (_gate)
        {
            _isMissed = false;
            var latency = _sentAt is { } sentAt ? time.GetElapsedTime(sentAt) : (TimeSpan?)null;
            _sentAt = null;
            return latency;
        }
    }
}
