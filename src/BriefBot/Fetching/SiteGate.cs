using BriefBot.Articles.Arrivals.Pages;
using Polly;
using Polly.CircuitBreaker;
using Polly.Retry;

namespace BriefBot.Fetching;

/// <summary>Stands before one site: one request at a time, with a pause between two, tried again within reason, left alone while it fails.</summary>
internal sealed class SiteGate : IDisposable
{
    private const int Retries = 2;
    private const int FailuresThatOpen = 4;

    private static readonly TimeSpan FirstDelay = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan LongestDelay = TimeSpan.FromSeconds(15);
    private static readonly TimeSpan Watched = TimeSpan.FromMinutes(2);
    private static readonly TimeSpan OpenFor = TimeSpan.FromMinutes(2);

    private readonly SemaphoreSlim _turn = new(1, 1);
    private readonly ResiliencePipeline<Exchange> _pipeline;
    private readonly TimeSpan _pause;
    private readonly TimeProvider _time;
    private DateTimeOffset _next;

    public SiteGate(TimeSpan pause, TimeProvider time, Random random)
    {
        (_pause, _time) = (pause, time);
        Used = time.GetUtcNow();
        _pipeline = new ResiliencePipelineBuilder<Exchange> { Name = "site", TimeProvider = time }
            .AddRetry(new RetryStrategyOptions<Exchange>
            {
                MaxRetryAttempts = Retries,
                BackoffType = DelayBackoffType.Exponential,
                UseJitter = true,
                Randomizer = random.NextDouble,
                Delay = FirstDelay,
                MaxDelay = LongestDelay,

                // A site that says when to come back is asked then, not before.
                ShouldHandle = arguments => ValueTask.FromResult(MayPass(arguments.Outcome) && arguments.Outcome.Result?.RetryAfter is null),
            })
            .AddCircuitBreaker(new CircuitBreakerStrategyOptions<Exchange>
            {
                FailureRatio = 0.5,
                MinimumThroughput = FailuresThatOpen,
                SamplingDuration = Watched,
                BreakDuration = OpenFor,
                ShouldHandle = arguments => ValueTask.FromResult(MayPass(arguments.Outcome)),
            })
            .Build();
    }

    /// <summary>When it was used last.</summary>
    public DateTimeOffset Used { get; private set; }

    /// <summary>Whether somebody is in it.</summary>
    public bool IsBusy => _turn.CurrentCount == 0;

    /// <summary>Sends a request when its turn has come.</summary>
    /// <exception cref="ExchangeException">It did not come to its end, or the site is left alone.</exception>
    public async Task<Exchange> SendAsync(Func<CancellationToken, Task<Exchange>> send, CancellationToken cancellationToken)
    {
        await _turn.WaitAsync(cancellationToken);
        try
        {
            Used = _time.GetUtcNow();
            return await _pipeline.ExecuteAsync(
                async stop =>
                {
                    if (_next - _time.GetUtcNow() is var wait && wait > TimeSpan.Zero)
                    {
                        await Task.Delay(wait, _time, stop);
                    }

                    try
                    {
                        return await send(stop);
                    }
                    finally
                    {
                        _next = _time.GetUtcNow() + _pause;
                    }
                },
                cancellationToken);
        }
        catch (BrokenCircuitException)
        {
            throw new ExchangeException(FetchProblem.Unreachable, "The site failed several times and is left alone for a while.", mayPass: false);
        }
        finally
        {
            Used = _time.GetUtcNow();
            _turn.Release();
        }
    }

    public void Dispose() => _turn.Dispose();

    private static bool MayPass(Outcome<Exchange> outcome) => outcome.Exception is ExchangeException { MayPass: true } || outcome.Result?.MayPass == true;
}
