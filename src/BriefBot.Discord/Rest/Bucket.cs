namespace BriefBot.Discord.Rest;

/// <summary>A rate limit's queue. One request of it is on the way at a time, so that all arrive in order.</summary>
/// <remarks>Not safe for threads by itself: <see cref="BucketTable"/> holds its lock around every call.</remarks>
internal sealed class Bucket
{
    private readonly LinkedList<TaskCompletionSource> _waiting = [];
    private bool _isTaken;

    /// <summary>The moment before which nothing is sent; 0 for none.</summary>
    public long BlockedUntil { get; private set; }

    /// <summary>The names under which the table holds it.</summary>
    public List<BucketKey> Keys { get; } = [];

    /// <summary>Whether nobody uses it or waits for it.</summary>
    public bool IsIdle => !_isTaken && _waiting.Count == 0;

    /// <summary>Takes the turn, or a place in the queue.</summary>
    /// <returns>Null when the turn is taken; else what completes when it is.</returns>
    public TaskCompletionSource? Join()
    {
        if (!_isTaken)
        {
            _isTaken = true;
            return null;
        }

        var turn = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        _waiting.AddLast(turn);
        return turn;
    }

    /// <summary>Gives the turn to the next one in the queue.</summary>
    public void Leave()
    {
        while (_waiting.First is { } next)
        {
            _waiting.RemoveFirst();
            if (next.Value.TrySetResult())
            {
                return;
            }
        }

        _isTaken = false;
    }

    /// <summary>Leaves the queue; when the turn has come just now, it goes on to the next one.</summary>
    public void GiveUp(TaskCompletionSource turn)
    {
        if (!turn.TrySetCanceled())
        {
            Leave();
            return;
        }

        _waiting.Remove(turn);
    }

    /// <summary>Lets nothing pass before a moment; an earlier one changes nothing.</summary>
    public void Block(long until) => BlockedUntil = Math.Max(BlockedUntil, until);
}
