using Polly;
using Polly.Retry;

namespace BriefBot.Discord.Gateway;

/// <summary>The backoff between connections: the pipelines <c>gateway</c> and <c>gateway-directory</c>.</summary>
internal static class ReconnectPipeline
{
    /// <summary>Builds the one around a shard's connections: it goes on until one ended the backoff.</summary>
    /// <param name="time">The clock of all waits.</param>
    /// <param name="chance">The jitter.</param>
    /// <param name="onWait">Told why and for how long it waits.</param>
    public static ResiliencePipeline<ConnectionEnd> ForConnections(
        TimeProvider time, Chance chance, Action<ConnectionEnd, TimeSpan> onWait) =>
        new ResiliencePipelineBuilder<ConnectionEnd> { Name = "gateway", TimeProvider = time }
            .AddRetry(new RetryStrategyOptions<ConnectionEnd>
            {
                MaxRetryAttempts = int.MaxValue,
                BackoffType = DelayBackoffType.Exponential,
                UseJitter = true,
                Delay = GatewayDefaults.FirstBackoff,
                MaxDelay = GatewayDefaults.LongestBackoff,
                Randomizer = chance.Next,
                ShouldHandle = arguments => ValueTask.FromResult(arguments.Outcome.Result is { EndsBackoff: false }),
                OnRetry = arguments =>
                {
                    onWait(arguments.Outcome.Result!, arguments.RetryDelay);
                    return default;
                },
            })
            .Build();

    /// <summary>Builds the one around asking where the gateway is: it goes on until Discord answered, or refused for good.</summary>
    /// <param name="time">The clock of all waits.</param>
    /// <param name="chance">The jitter.</param>
    /// <param name="onWait">Told why and for how long it waits.</param>
    public static ResiliencePipeline ForDirectory(TimeProvider time, Chance chance, Action<Exception, TimeSpan> onWait) =>
        new ResiliencePipelineBuilder { Name = "gateway-directory", TimeProvider = time }
            .AddRetry(new RetryStrategyOptions
            {
                MaxRetryAttempts = int.MaxValue,
                BackoffType = DelayBackoffType.Exponential,
                UseJitter = true,
                Delay = GatewayDefaults.FirstBackoff,
                MaxDelay = GatewayDefaults.LongestBackoff,
                Randomizer = chance.Next,
                ShouldHandle = arguments => ValueTask.FromResult(
                    arguments.Outcome.Exception is { } error and not DiscordFatalException
                    && !arguments.Context.CancellationToken.IsCancellationRequested),
                OnRetry = arguments =>
                {
                    onWait(arguments.Outcome.Exception!, arguments.RetryDelay);
                    return default;
                },
            })
            .Build();
}
