using Polly;
using Polly.CircuitBreaker;
using Polly.Retry;
using Polly.Timeout;

namespace BriefBot.LanguageModel.Resilience;

/// <summary>What stands between BriefBot and a language model's bad days. The budget is asked between the two, once for each try.</summary>
internal static class ModelPipelines
{
    /// <summary>Set once a part of a reply was handed on: a second try would say it twice.</summary>
    public static readonly ResiliencePropertyKey<ModelRun> Run = new("run");

    /// <summary>The pipeline <c>model</c>, all tries: an overall time limit, then retries with growing, jittered delays.</summary>
    /// <param name="overall">How long all tries may take.</param>
    /// <param name="time">The clock of all delays and limits.</param>
    /// <param name="jitter">Numbers from 0 to below 1; called from many threads.</param>
    public static ResiliencePipeline CreateOverall(TimeSpan overall, TimeProvider time, Func<double> jitter) =>
        new ResiliencePipelineBuilder { Name = "model", TimeProvider = time }
            .AddTimeout(new TimeoutStrategyOptions { Name = "overall", Timeout = overall })
            .AddRetry(new RetryStrategyOptions
            {
                MaxRetryAttempts = ModelDefaults.Retries,
                BackoffType = DelayBackoffType.Exponential,
                UseJitter = true,
                Randomizer = jitter,
                Delay = ModelDefaults.FirstDelay,
                MaxDelay = ModelDefaults.LongestDelay,
                ShouldHandle = arguments => ValueTask.FromResult(
                    MayPass(arguments.Outcome.Exception)
                    && !(RetryAfter(arguments.Outcome.Exception) > ModelDefaults.LongestWait)
                    && !(arguments.Context.Properties.TryGetValue(Run, out var run) && run.HasText)),
                DelayGenerator = arguments => ValueTask.FromResult(RetryAfter(arguments.Outcome.Exception)),
            })
            .Build();

    /// <summary>The pipeline <c>model try</c>, one try: the circuit breaker, then the concurrency limit, then the time limit.</summary>
    /// <param name="perTry">How long a try may take once it runs.</param>
    /// <param name="running">How many run at the same time.</param>
    /// <param name="circuit">Told when the circuit opens and closes.</param>
    /// <param name="time">The clock of all delays and limits.</param>
    public static ResiliencePipeline CreateTry(TimeSpan perTry, int running, ModelCircuit circuit, TimeProvider time) =>
        new ResiliencePipelineBuilder { Name = "model try", TimeProvider = time }
            .AddCircuitBreaker(new CircuitBreakerStrategyOptions
            {
                FailureRatio = ModelDefaults.FailureRatio,
                MinimumThroughput = ModelDefaults.LeastTries,
                SamplingDuration = ModelDefaults.Watched,
                BreakDuration = ModelDefaults.OpenFor,
                ShouldHandle = arguments => ValueTask.FromResult(MayPass(arguments.Outcome.Exception)),
                OnOpened = arguments =>
                {
                    circuit.Opened(arguments.BreakDuration);
                    return default;
                },
                OnClosed = _ =>
                {
                    circuit.Closed();
                    return default;
                },
            })
            .AddConcurrencyLimit(running)
            .AddTimeout(new TimeoutStrategyOptions { Name = "per try", Timeout = perTry })
            .Build();

    private static ResiliencePipelineBuilder AddConcurrencyLimit(this ResiliencePipelineBuilder builder, int running)
    {
        var options = new ConcurrencyStrategyOptions
        {
            Name = "concurrency",
            Running = running,
            Waiting = running * ModelDefaults.WaitingPerRunning,
        };
        return builder.AddStrategy(_ => new ConcurrencyStrategy(options), options);
    }

    private static bool MayPass(Exception? error) => error is TimeoutRejectedException or ModelException { MayPass: true };

    private static TimeSpan? RetryAfter(Exception? error) => (error as ModelException)?.RetryAfter;
}
