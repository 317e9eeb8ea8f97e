using Microsoft.Extensions.Logging;
using Polly;
using Polly.Retry;
using Polly.Timeout;

namespace BriefBot.Discord.Rest;

/// <summary>What stands between the bot and Discord's bad days.</summary>
internal static class RestPipelines
{
    /// <summary>A timer may fire a fraction of a millisecond early.</summary>
    private static readonly TimeSpan TimerSlack = TimeSpan.FromMilliseconds(1);

    private static readonly TimeSpan FirstPatientDelay = TimeSpan.FromSeconds(0.5);
    private static readonly TimeSpan LongestPatientDelay = TimeSpan.FromSeconds(12);
    private static readonly TimeSpan FirstUrgentDelay = TimeSpan.FromMilliseconds(40);
    private static readonly TimeSpan LongestUrgentDelay = TimeSpan.FromMilliseconds(400);

    /// <summary>The tries of a request: an overall time limit, then retries with growing, jittered delays.</summary>
    /// <param name="haste">How long it may take.</param>
    /// <param name="time">The clock of all delays and limits.</param>
    /// <param name="jitter">Numbers from 0 to below 1; called from many threads.</param>
    /// <param name="logger">Told of each retry.</param>
    public static ResiliencePipeline<RestReply> CreateOverall(Haste haste, TimeProvider time, Func<double> jitter, ILogger logger) =>
        new ResiliencePipelineBuilder<RestReply> { Name = $"discord {haste}", TimeProvider = time }
            .AddTimeout(new TimeoutStrategyOptions { Name = "overall", Timeout = OverallOf(haste) })
            .AddRetry(new RetryStrategyOptions<RestReply>
            {
                MaxRetryAttempts = haste == Haste.Urgent ? RestDefaults.UrgentRetries : RestDefaults.PatientRetries,
                BackoffType = DelayBackoffType.Exponential,
                UseJitter = true,
                Randomizer = jitter,
                Delay = haste == Haste.Urgent ? FirstUrgentDelay : FirstPatientDelay,
                MaxDelay = haste == Haste.Urgent ? LongestUrgentDelay : LongestPatientDelay,
                ShouldHandle = arguments => ValueTask.FromResult(MayBeTriedAgain(arguments.Context, arguments.Outcome.Result)),
                DelayGenerator = arguments => ValueTask.FromResult(
                    arguments.Outcome.Result?.Advice.After is { } wait && wait > TimeSpan.Zero ? wait + TimerSlack : (TimeSpan?)null),
                OnRetry = arguments =>
                {
                    if (Call(arguments.Context) is { } call && arguments.Outcome.Result is { } reply)
                    {
                        Log.TriedAgain(logger, call.Request.Route, reply.Outcome, (int)(reply.Status ?? 0), arguments.RetryDelay);
                    }

                    return default;
                },
            })
            .Build();

    /// <summary>The time limit of one try.</summary>
    public static ResiliencePipeline CreateTry(TimeSpan limit, TimeProvider time) =>
        new ResiliencePipelineBuilder { Name = "discord try", TimeProvider = time }
            .AddTimeout(new TimeoutStrategyOptions { Name = "per try", Timeout = limit })
            .Build();

    /// <summary>The time for all tries.</summary>
    public static TimeSpan OverallOf(Haste haste) => haste == Haste.Urgent ? RestDefaults.UrgentOverall : RestDefaults.PatientOverall;

    private static RestCall? Call(ResilienceContext context) => context.Properties.GetValue(RestCall.Key, null!);

    private static bool MayBeTriedAgain(ResilienceContext context, RestReply? reply) =>
        reply is not null && Call(context) is { } call && call.MayBeTriedAfter(reply);
}
