using System.Threading.RateLimiting;
using Polly;

namespace BriefBot.LanguageModel.Resilience;

/// <summary>Lets so many through at the same time, makes so many wait in order, and turns the rest away.</summary>
/// <remarks>Polly.RateLimiting does the same; it is not among the packages that BriefBot is built with.</remarks>
internal sealed class ConcurrencyStrategy(ConcurrencyStrategyOptions options) : ResilienceStrategy, IDisposable
{
    private readonly ConcurrencyLimiter _limiter = new(new ConcurrencyLimiterOptions
    {
        PermitLimit = options.Running,
        QueueLimit = options.Waiting,
        QueueProcessingOrder = QueueProcessingOrder.OldestFirst,
    });

    public void Dispose() => _limiter.Dispose();

    protected override async ValueTask<Outcome<TResult>> ExecuteCore<TResult, TState>(
        Func<ResilienceContext, TState, ValueTask<Outcome<TResult>>> callback, ResilienceContext context, TState state)
    {
        RateLimitLease lease;
        try
        {
            lease = await _limiter.AcquireAsync(1, context.CancellationToken).ConfigureAwait(context.ContinueOnCapturedContext);
        }
        catch (OperationCanceledException stopped)
        {
            return Outcome.FromException<TResult>(stopped);
        }

        using (lease)
        {
            return lease.IsAcquired
                ? await callback(context, state).ConfigureAwait(context.ContinueOnCapturedContext)
                : Outcome.FromException<TResult>(new ModelException(
                    ModelProblem.Crowded, "too many requests wait for the language model"));
        }
    }
}
