using BriefBot.Discord.Wire;

namespace BriefBot.Discord.Handling;

/// <summary>Tells the first copy of an event from the next ones: Discord may send one twice around a reconnect.</summary>
/// <param name="capacity">How many ids are remembered; the oldest is forgotten first.</param>
internal sealed class SeenEvents(int capacity)
{
    /// <summary>Far more than arrive in the quarter of an hour for which an interaction can be answered.</summary>
    public const int Capacity = 50_000;

    private readonly Lock _gate = new();
    private readonly HashSet<Snowflake> _seen = [];
    private readonly Queue<Snowflake> _order = new();

    /// <summary>Notes an event.</summary>
    /// <returns>Whether it is the first copy.</returns>
    public bool IsFirst(Snowflake id)
    {
        lock (_gate)
        {
            if (!_seen.Add(id))
            {
                return false;
            }

            _order.Enqueue(id);
            if (_order.Count > capacity)
            {
                _seen.Remove(_order.Dequeue());
            }

            return true;
        }
    }
}
