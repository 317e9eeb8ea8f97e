using Polly;
using Polly.CircuitBreaker;
using Polly.Retry;
using Polly.Timeout;

namespace BriefBot.Embeddings;

/// <summary>What stands between BriefBot and an embedding endpoint's bad days: the pipeline <c>embeddings</c>.</summary>
internal static class EmbeddingPipeline
{
    public const string Name = "embeddings";

    private const int Retries = 3;
    private const int FailuresThatOpen = 4;

    /// <summary>All tries of a request together, as a multiple of the time for one.</summary>
    private const int OverallTries = 3;

    private static readonly TimeSpan FirstDelay = TimeSpan.FromSeconds(0.5);
    private static readonly TimeSpan LongestDelay = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan Watched = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan OpenFor = TimeSpan.FromSeconds(30);

    /// <summary>Builds it: overall time limit, then retries, then the circuit breaker, then the time limit of one try.</summary>
    /// <param name="perTry">How long one try may take.</param>
    /// <param name="time">The clock of all delays and limits.</param>
    public static ResiliencePipeline Create(TimeSpan perTry, TimeProvider time)
    {
        var overall = perTry * OverallTries;
        return new ResiliencePipelineBuilder { Name = Name, TimeProvider = time }
            .AddTimeout(new TimeoutStrategyOptions { Name = "overall", Timeout = overall })
            .AddRetry(new RetryStrategyOptions
            {
                MaxRetryAttempts = Retries,
                BackoffType = DelayBackoffType.Exponential,
                UseJitter = true,
                Delay = FirstDelay,
                MaxDelay = LongestDelay,

                // Whoever is told to wait longer than there is time for gives up at once.
                ShouldHandle = arguments => ValueTask.FromResult(
                    MayPass(arguments.Outcome.Exception) && !(RetryAfter(arguments.Outcome.Exception) >= overall)),
                DelayGenerator = arguments => ValueTask.FromResult(RetryAfter(arguments.Outcome.Exception)),
            })
            .AddCircuitBreaker(new CircuitBreakerStrategyOptions
            {
                FailureRatio = 0.5,
                MinimumThroughput = FailuresThatOpen,
                SamplingDuration = Watched,
                BreakDuration = OpenFor,
                ShouldHandle = arguments => ValueTask.FromResult(MayPass(arguments.Outcome.Exception)),
            })
            .AddTimeout(new TimeoutStrategyOptions { Name = "per try", Timeout = perTry })
            .Build();
    }

    private static bool MayPass(Exception? error) => error is TimeoutRejectedException or EmbeddingEndpointException { MayPass: true };

    private static TimeSpan? RetryAfter(Exception? error) => (error as EmbeddingEndpointException)?.RetryAfter;
}
