namespace BriefBot.Hosting;

/// <summary>Decides when memory is given back: once after each spell of work, when it is over.</summary>
internal sealed class IdleWatch
{
    /// <summary>So many bytes, allocated from one look to the next, are no work: heartbeats, looks at the clock.</summary>
    internal const long Quiet = 512 * 1024;

    /// <summary>From so many bytes, allocated since the last collection, one is worth its pause.</summary>
    internal const long Worthwhile = 8 * 1024 * 1024;

    private long _seen;
    private long _collected;

    /// <summary>Takes a look.</summary>
    /// <param name="allocated">The bytes allocated since the program's start.</param>
    public bool IsTimeToCollect(long allocated)
    {
        var isQuiet = allocated - _seen < Quiet;
        _seen = allocated;
        if (!isQuiet || allocated - _collected < Worthwhile)
        {
            return false;
        }

        _collected = allocated;
        return true;
    }
}
