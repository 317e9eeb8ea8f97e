using System.Net;
using System.Threading.Channels;
using BriefBot.Discord.Rest;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace BriefBot.Discord.Gateway;

/// <summary>The connection to Discord over its gateway, version 10, with JSON.</summary>
/// <remarks>
/// Each shard keeps a connection of its own; all hand their events to one queue. Runs once.
/// Source: Discord's developer documentation, "Gateway".
/// </remarks>
internal sealed class DiscordGateway : IDiscordGateway
{
    /// <summary>Discord's tokens have about 70 characters; what is far longer is something else, pasted by mistake.</summary>
    private const int LongestToken = 500;

    private readonly DiscordOptions _options;
    private readonly IGatewayDirectory _directory;
    private readonly TimeProvider _time;
    private readonly Chance _chance;
    private readonly IShardRunner _runner;
    private readonly ILogger _logger;
    private readonly EventQueue _queue;
    private readonly GatewayHealth _health;
    private int _isStarted;

    /// <summary>Makes one.</summary>
    /// <param name="options">The token, the shards and the compression.</param>
    /// <param name="directory">Tells where the gateway is.</param>
    /// <param name="time">The clock of all waits.</param>
    /// <param name="chance">The jitter.</param>
    /// <param name="logger">The log.</param>
    /// <param name="queueLength">How many events may wait for a reader.</param>
    /// <param name="runner">What connects the shards; null for BriefBot's own client.</param>
    public DiscordGateway(
        IOptions<DiscordOptions> options,
        IGatewayDirectory directory,
        TimeProvider time,
        Chance chance,
        ILogger<DiscordGateway> logger,
        int queueLength = GatewayDefaults.QueueLength,
        IShardRunner? runner = null)
    {
        (_options, _directory, _time, _chance, _logger) = (options.Value, directory, time, chance, logger);
        _runner = runner ?? new ShardRunner();
        _queue = new EventQueue(queueLength);
        _health = new GatewayHealth(time);
    }

    public ChannelReader<DiscordEvent> Events => _queue.Reader;

    public GatewayState State => _health.State;

    public async Task RunAsync(CancellationToken cancellationToken)
    {
        if (Interlocked.Exchange(ref _isStarted, 1) == 1)
        {
            throw new InvalidOperationException("The gateway runs once.");
        }

        try
        {
            var token = Token();
            EventReader.WarmUp();
            var info = await LookUpAsync(cancellationToken);
            var shards = ShardPlan.Read(_options, info.Shards);
            _health.Begin(shards);
            using var address = new GatewayAddress(_directory, info, _time, _logger);
            var parts = new GatewayParts(
                token, _options.Compression, address, new IdentifyQueue(address, _time), _queue, _health, _time, _chance, _logger);
            await _runner.RunAsync(shards, parts, cancellationToken);
        }
        catch (DiscordFatalException error)
        {
            _health.Fail(error.Message);
            throw;
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            _health.Fail("The bot has stopped.");
            throw;
        }
        finally
        {
            _queue.Complete();
        }
    }

    private async Task<GatewayInfo> LookUpAsync(CancellationToken cancellationToken)
    {
        var pipeline = ReconnectPipeline.ForDirectory(_time, _chance, (error, wait) =>
        {
            Log.LookUpFailed(_logger, GatewayAddress.ReasonOf(error));
            _health.Fail($"Discord could not be asked where its gateway is. Trying again in {Math.Ceiling(wait.TotalSeconds):0} s.");
        });
        return await pipeline.ExecuteAsync(async token => await LookUpOnceAsync(token), cancellationToken);
    }

    private async Task<GatewayInfo> LookUpOnceAsync(CancellationToken cancellationToken)
    {
        try
        {
            return await _directory.LookUpAsync(cancellationToken);
        }
        catch (DiscordApiException error) when (error.Status == HttpStatusCode.Unauthorized)
        {
            throw new DiscordFatalException(CloseCodes.TokenRefused);
        }
    }

    private string Token()
    {
        var token = _options.Token.Trim();
        return token.Length switch
        {
            0 => throw new DiscordFatalException("Discord:Token is not set. Copy the bot's token from the developer portal (Bot, Reset Token)."),
            > LongestToken => throw new DiscordFatalException("Discord:Token is far too long for a bot's token. Copy it anew from the developer portal."),
            _ => DiscordConnection.ReadToken(token),
        };
    }
}
