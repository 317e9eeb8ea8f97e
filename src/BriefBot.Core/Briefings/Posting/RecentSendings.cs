using System.Collections.Concurrent;

namespace BriefBot.Briefings.Posting;

/// <summary>Knows which parts this process itself began to send so short a time ago that their nonces surely still count.</summary>
/// <remarks>
/// What another process noted does not count, as its clock may be off; then the bot looks into the channel. Both clocks
/// have to agree: the one that only goes forward may stand still while the machine sleeps, the other may be set.
/// </remarks>
internal sealed class RecentSendings(TimeProvider time)
{
    private readonly ConcurrentDictionary<string, (long Timestamp, DateTimeOffset At)> _first = new(StringComparer.Ordinal);

    /// <summary>Notes that a part is about to be sent; the first time counts.</summary>
    public void Note(string marker)
    {
        foreach (var old in _first.Where(sending => !IsFresh(sending.Value)))
        {
            _first.TryRemove(old);
        }

        _first.TryAdd(marker, (time.GetTimestamp(), time.GetUtcNow()));
    }

    /// <summary>Whether the part's nonce surely still counts.</summary>
    public bool IsFresh(string marker) => _first.TryGetValue(marker, out var first) && IsFresh(first);

    /// <summary>Forgets a part that surely was not posted.</summary>
    public void Forget(string marker) => _first.TryRemove(marker, out _);

    private bool IsFresh((long Timestamp, DateTimeOffset At) first) =>
        time.GetElapsedTime(first.Timestamp) < PostingDefaults.NonceGoodFor
        && (time.GetUtcNow() - first.At).Duration() < PostingDefaults.NonceGoodFor;
}
