namespace BriefBot.Discord.Gateway;

/// <summary>Keeps a connection within Discord's limit on sent payloads, with some of them kept for heartbeats.</summary>
internal sealed class SendLimiter(TimeProvider time)
{
    private readonly Lock _gate = new();
    private readonly Queue<long> _sent = new(GatewayDefaults.SendsPerWindow);

    /// <summary>Takes one of the sends that are left now.</summary>
    /// <param name="kept">How many have to be left after it.</param>
    /// <returns>Null when it was taken; otherwise how long to wait before trying again.</returns>
    public TimeSpan? Take(int kept)
    {
        lock (_gate)
        {
            var now = time.GetTimestamp();
            while (_sent.TryPeek(out var oldest) && time.GetElapsedTime(oldest, now) >= GatewayDefaults.SendWindow)
            {
                _sent.Dequeue();
            }

            if (_sent.Count < GatewayDefaults.SendsPerWindow - kept)
            {
                _sent.Enqueue(now);
                return null;
            }

            return GatewayDefaults.SendWindow - time.GetElapsedTime(_sent.Peek(), now);
        }
    }

    /// <summary>Takes a send, as soon as there is one that is not kept for heartbeats.</summary>
    public async Task WaitAsync(CancellationToken cancellationToken)
    {
        while (Take(GatewayDefaults.SendsKeptForAskedBeats) is { } wait)
        {
            await Task.Delay(wait, time, cancellationToken);
        }
    }
}
