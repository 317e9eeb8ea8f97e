namespace BriefBot.Discord.Gateway;

/// <summary>Runs shards with BriefBot's own client, each on a connection of its own.</summary>
internal sealed class ShardRunner : IShardRunner
{
    /// <inheritdoc/>
    /// <remarks>When one of them cannot go on, the others are closed in order.</remarks>
    public async Task RunAsync(IReadOnlyList<ShardId> shards, GatewayParts parts, CancellationToken cancellationToken)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var running = shards.Select(shard => new Shard(shard, parts).RunAsync(stop.Token)).ToList();
        var first = await Task.WhenAny(running);
        await stop.CancelAsync();
        try
        {
            await Task.WhenAll(running);
        }
        catch (Exception) when (first.IsFaulted)
        {
            // What happened first is the reason, not that the others were stopped for it.
        }

        await first;
    }
}
