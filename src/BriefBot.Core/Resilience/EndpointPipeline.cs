using Polly;
using Polly.CircuitBreaker;
using Polly.Retry;
using Polly.Timeout;

namespace BriefBot.Resilience;

/// <summary>What stands between BriefBot and an endpoint's bad days: overall time limit, then retries, then the circuit breaker, then the time limit of one try.</summary>
/// <param name="Name">The pipeline's name.</param>
/// <param name="PerTry">How long one try may take.</param>
/// <param name="Tries">How many times as long all tries may take together.</param>
/// <param name="Retries">How often it is tried again.</param>
/// <param name="FirstDelay">The wait before the first retry; it grows with each, with jitter.</param>
/// <param name="LongestDelay">The longest wait between two tries.</param>
/// <param name="OpenFor">How long an endpoint that keeps failing is left alone.</param>
public sealed record EndpointPipeline(
    string Name, TimeSpan PerTry, int Tries, int Retries, TimeSpan FirstDelay, TimeSpan LongestDelay, TimeSpan OpenFor)
{
    private const int FailuresThatOpen = 4;
    private static readonly TimeSpan Watched = TimeSpan.FromSeconds(30);

    /// <summary>Whether the same request may work a little later; a try that took too long may anyway.</summary>
    public required Func<Exception, bool> MayPass { get; init; }

    /// <summary>How long the endpoint asks to wait; whoever is told to wait longer than there is time for gives up at once.</summary>
    public Func<Exception, TimeSpan?> RetryAfter { get; init; } = static _ => null;

    /// <summary>Builds it.</summary>
    /// <param name="time">The clock of all delays and limits.</param>
    public ResiliencePipeline Build(TimeProvider time)
    {
        var overall = PerTry * Tries;
        return new ResiliencePipelineBuilder { Name = Name, TimeProvider = time }
            .AddTimeout(new TimeoutStrategyOptions { Name = "overall", Timeout = overall })
            .AddRetry(new RetryStrategyOptions
            {
                MaxRetryAttempts = Retries,
                BackoffType = DelayBackoffType.Exponential,
                UseJitter = true,
                Delay = FirstDelay,
                MaxDelay = LongestDelay,
                ShouldHandle = arguments => ValueTask.FromResult(IsPassing(arguments.Outcome.Exception) && !(Wait(arguments.Outcome.Exception) >= overall)),
                DelayGenerator = arguments => ValueTask.FromResult(Wait(arguments.Outcome.Exception)),
            })
            .AddCircuitBreaker(new CircuitBreakerStrategyOptions
            {
                FailureRatio = 0.5,
                MinimumThroughput = FailuresThatOpen,
                SamplingDuration = Watched,
                BreakDuration = OpenFor,
                ShouldHandle = arguments => ValueTask.FromResult(IsPassing(arguments.Outcome.Exception)),
            })
            .AddTimeout(new TimeoutStrategyOptions { Name = "per try", Timeout = PerTry })
            .Build();
    }

    private bool IsPassing(Exception? error) => error is TimeoutRejectedException || (error is not null && MayPass(error));

    private TimeSpan? Wait(Exception? error) => error is null ? null : RetryAfter(error);
}
