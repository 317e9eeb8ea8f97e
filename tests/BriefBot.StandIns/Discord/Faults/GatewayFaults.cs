namespace BriefBot.StandIns.Discord.Faults;

/// <summary>What goes wrong on the gateway: events twice or in another order, heartbeats unanswered.</summary>
public sealed class GatewayFaults
{
    private readonly Lock _gate = new();
    private Random _chance = new(1);
    private int _duplicateNext;
    private int _reorderNext;

    /// <summary>How many events were sent twice so far.</summary>
    public int Duplicated { get; private set; }

    /// <summary>How many events were sent after the one that followed them.</summary>
    public int Reordered { get; private set; }

    /// <summary>How likely each event is sent twice, 0 to 1.</summary>
    public double DuplicateProbability { get; set; }

    /// <summary>How likely each event is held back until the next one went out, 0 to 1.</summary>
    public double ReorderProbability { get; set; }

    /// <summary>Whether heartbeats go unanswered on all connections.</summary>
    public bool DropAcknowledgements { get; set; }

    /// <summary>Whether a resume finds its session gone (op 9, false).</summary>
    public bool ForgetSessions { get; set; }

    /// <summary>How long hello comes late; for stalls.</summary>
    public TimeSpan HelloDelay { get; set; }

    /// <summary>How many of the next connections are refused with 503 before they are a WebSocket.</summary>
    public int RefuseConnections { get; set; }

    /// <summary>Makes chance repeatable.</summary>
    public void Seed(int seed)
    {
        lock (_gate)
        {
            _chance = new Random(seed);
        }
    }

    /// <summary>Sends each of the next events twice.</summary>
    public void DuplicateNext(int count) => Interlocked.Add(ref _duplicateNext, count);

    /// <summary>Holds each of the next events back until the one after it went out.</summary>
    public void ReorderNext(int count) => Interlocked.Add(ref _reorderNext, count);

    internal bool TakeDuplicate()
    {
        var take = Take(ref _duplicateNext, DuplicateProbability);
        Duplicated += take ? 1 : 0;
        return take;
    }

    internal bool TakeReorder()
    {
        var take = Take(ref _reorderNext, ReorderProbability);
        Reordered += take ? 1 : 0;
        return take;
    }

    internal bool TakeRefusal()
    {
        lock (_gate)
        {
            if (RefuseConnections <= 0)
            {
                return false;
            }

            RefuseConnections--;
            return true;
        }
    }

    private bool Take(ref int next, double probability)
    {
        // The common case, without a lock: this runs for every event of a burst.
        if (Volatile.Read(ref next) == 0 && probability <= 0)
        {
            return false;
        }

        lock (_gate)
        {
            if (next > 0)
            {
                next--;
                return true;
            }

            return probability > 0 && _chance.NextDouble() < probability;
        }
    }
}
