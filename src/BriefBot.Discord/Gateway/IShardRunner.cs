namespace BriefBot.Discord.Gateway;

/// <summary>Keeps shards connected, and hands out what arrives on them.</summary>
internal interface IShardRunner
{
    /// <summary>Connects the shards, and connects them anew for as long as that can help.</summary>
    /// <param name="shards">The shards of this process.</param>
    /// <param name="parts">The token, where events go, and who is told how the shards are.</param>
    /// <param name="cancellationToken">Ends the connections in order.</param>
    /// <exception cref="DiscordFatalException">Trying again cannot help.</exception>
    /// <exception cref="OperationCanceledException">It was told to stop.</exception>
    Task RunAsync(IReadOnlyList<ShardId> shards, GatewayParts parts, CancellationToken cancellationToken);
}
