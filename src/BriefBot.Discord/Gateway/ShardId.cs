namespace BriefBot.Discord.Gateway;

/// <summary>One of a bot's shards.</summary>
/// <param name="Index">From 0.</param>
/// <param name="Count">How many there are over all processes.</param>
internal readonly record struct ShardId(int Index, int Count)
{
    /// <summary>As users read it: "shard 0 of 2".</summary>
    public override string ToString() => $"shard {Index} of {Count}";
}
