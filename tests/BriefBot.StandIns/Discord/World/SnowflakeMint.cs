namespace BriefBot.StandIns.Discord.World;

/// <summary>Mints ids as Discord does: the time in milliseconds since 2015 in the upper bits, so that later ids are larger.</summary>
/// <remarks>The time is the clock's, because clients judge an interaction's age by its id.</remarks>
internal sealed class SnowflakeMint(TimeProvider clock)
{
    private const long Epoch = 1_420_070_400_000;

    private long _last;

    internal ulong Next()
    {
        var floor = (clock.GetUtcNow().ToUnixTimeMilliseconds() - Epoch) << 22;
        while (true)
        {
            // Within a millisecond the lower 22 bits count on; over four million fit.
            var last = Volatile.Read(ref _last);
            var next = Math.Max(floor, last + 1);
            if (Interlocked.CompareExchange(ref _last, next, last) == last)
            {
                return (ulong)next;
            }
        }
    }
}
