namespace BriefBot.DiscordNet;

/// <summary>Keeps the shards connected with Discord.Net.</summary>
internal sealed class DiscordNetShards(IOptions<DiscordOptions> options) : IShardRunner, IAsyncDisposable
{
    /// <summary>How long Discord takes answers to an interaction.</summary>
    private static readonly TimeSpan InteractionLifetime = TimeSpan.FromMinutes(15);

    /// <summary>How often it is looked whether Discord.Net gave a shard up, as it does after some close codes.</summary>
    private static readonly TimeSpan WatchEvery = TimeSpan.FromSeconds(15);

    private readonly MemoryCache _interactions = new(new MemoryCacheOptions());
    private readonly TaskCompletionSource<DiscordShardedClient> _client = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource _fatal = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>The client, once it is logged in; it stays so until this is disposed of, for what is still to be answered.</summary>
    public Task<DiscordShardedClient> Client => _client.Task;

    public SocketInteraction? InteractionOf(ulong id) => _interactions.Get<SocketInteraction>(id);

    public async Task RunAsync(IReadOnlyList<ShardId> shards, GatewayParts parts, CancellationToken cancellationToken)
    {
        var client = new DiscordShardedClient([.. shards.Select(shard => shard.Index)], new DiscordSocketConfig
        {
            TotalShards = shards[0].Count,
            GatewayIntents = (GatewayIntents)GatewayDefaults.Intents,
            LogGatewayIntentWarnings = false,
            ResponseInternalTimeCheck = false,
            UseInteractionSnowflakeDate = false,
            RestClientProvider = _ => new RidingRestClient(DefaultRestClientProvider.Instance(options.Value.ApiBase.TrimEnd('/') + "/")),
            WebSocketProvider = () => new FrameSocket(parts.Compression, payload => parts.HandOutAsync(payload, cancellationToken)),
        });
        Listen(client, shard => new ShardId(shard.ShardId, shards[0].Count), parts);
        await ReconnectPipeline
            .ForDirectory(parts.Time, parts.Chance, (_, _) => parts.Health.Fail("Discord did not let the bot log in. Trying again."))
            .ExecuteAsync(async _ => await client.LoginAsync(TokenType.Bot, parts.Token, validateToken: false), cancellationToken);
        _client.TrySetResult(client);
        try
        {
            await client.StartAsync();
            while (await Task.WhenAny(_fatal.Task, Task.Delay(WatchEvery, parts.Time, cancellationToken)) != _fatal.Task)
            {
                cancellationToken.ThrowIfCancellationRequested();
                await Task.WhenAll(client.Shards.Where(IsDown).Select(shard => shard.StartAsync()));
            }

            await _fatal.Task;
        }
        finally
        {
            await client.StopAsync();
            for (var since = parts.Time.GetTimestamp(); !client.Shards.All(IsDown) && parts.Time.GetElapsedTime(since) < 2 * GatewayDefaults.CloseLimit;)
            {
                await Task.Delay(TimeSpan.FromMilliseconds(10), parts.Time, CancellationToken.None);
            }
        }
    }

    public async ValueTask DisposeAsync()
    {
        _interactions.Dispose();
        if (Client.IsCompletedSuccessfully)
        {
            await (await Client).LogoutAsync();
            await (await Client).DisposeAsync();
        }
    }

    private void Listen(DiscordShardedClient client, Func<DiscordSocketClient, ShardId> idOf, GatewayParts parts)
    {
        client.Log += message => Done(() => Log.Pass(parts.Logger, message));
        client.InteractionCreated += interaction => Done(() => _interactions.Set(interaction.Id, interaction, InteractionLifetime));
        client.ShardConnected += shard => Done(() => parts.Health.Ready(idOf(shard)));
        client.ShardLatencyUpdated += (_, latency, shard) => Done(() => parts.Health.Acknowledged(idOf(shard), TimeSpan.FromMilliseconds(latency)));
        client.ShardDisconnected += (error, shard) => Done(() =>
        {
            var end = CloseCodes.Judge((error?.GetBaseException() as WebSocketClosedException)?.CloseCode, idOf(shard));
            parts.Health.NotReady(idOf(shard), $"The connection to Discord was lost: {end.Reason}. Connecting again.");
            _ = end.Next == NextStep.GiveUp && _fatal.TrySetException(new DiscordFatalException(end.Reason));
        });
    }

    private static bool IsDown(DiscordSocketClient shard) => shard.ConnectionState == ConnectionState.Disconnected;

    private static Task Done(Action action)
    {
        action();
        return Task.CompletedTask;
    }
}
