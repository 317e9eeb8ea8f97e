namespace BriefBot.Discord.Gateway;

/// <summary>The source of jitter, for all shards at the same time.</summary>
/// <param name="random">Seeded in tests.</param>
internal sealed class Chance(Random random)
{
    private readonly Lock _gate = new();

    /// <summary>From 0 up to, not including, 1.</summary>
    public double Next()
    {
        lock (_gate)
        {
            return random.NextDouble();
        }
    }

    /// <summary>A time between two.</summary>
    public TimeSpan Between(TimeSpan shortest, TimeSpan longest) => shortest + (longest - shortest) * Next();
}
