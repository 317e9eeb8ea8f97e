using Polly;
using Polly.CircuitBreaker;
using Polly.Retry;
using Polly.Timeout;

namespace BriefBot.KernelMemory.Service;

/// <summary>What stands between BriefBot and a Kernel Memory service's bad days. Every call may be tried again: an upload has an id of its own.</summary>
internal static class ServicePipelines
{
    private const int FailuresThatOpen = 4;
    private static readonly TimeSpan FirstDelay = TimeSpan.FromSeconds(0.3);
    private static readonly TimeSpan LongestDelay = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan Watched = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan OpenFor = TimeSpan.FromSeconds(15);

    /// <summary>For questions: one more try at most, because somebody waits.</summary>
    public static ResiliencePipeline Asking(TimeProvider time) => Create("kernel-memory-asking", KernelMemoryDefaults.AskingTry, 1, time);

    /// <summary>For uploads, deletions and looks.</summary>
    public static ResiliencePipeline Keeping(TimeProvider time) => Create("kernel-memory-keeping", KernelMemoryDefaults.KeepingTry, 3, time);

    /// <summary>Overall time limit, then retries, then the circuit breaker, then the time limit of one try.</summary>
    private static ResiliencePipeline Create(string name, TimeSpan perTry, int retries, TimeProvider time) =>
        new ResiliencePipelineBuilder { Name = name, TimeProvider = time }
            .AddTimeout(new TimeoutStrategyOptions { Name = "overall", Timeout = perTry * 2 })
            .AddRetry(new RetryStrategyOptions
            {
                MaxRetryAttempts = retries,
                BackoffType = DelayBackoffType.Exponential,
                UseJitter = true,
                Delay = FirstDelay,
                MaxDelay = LongestDelay,
                ShouldHandle = arguments => ValueTask.FromResult(MayPass(arguments.Outcome.Exception)),
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

    private static bool MayPass(Exception? error) => error is TimeoutRejectedException or ServiceException { MayPass: true };
}
