using Microsoft.Extensions.Logging;
using Polly;
using Polly.Timeout;

namespace BriefBot.Discord.Rest;

/// <summary>Sends requests until they are carried out or cannot be: in their buckets' order, within all limits.</summary>
internal sealed class RestSender(
    HttpExchange exchange, BucketTable buckets, GlobalLimit global, InvalidRequestGuard guard, TimeProvider time, Func<double> jitter, ILogger logger)
    : IRestSender
{
    private readonly ResiliencePipeline<RestReply> _patient = RestPipelines.CreateOverall(Haste.Patient, time, jitter, logger);
    private readonly ResiliencePipeline<RestReply> _urgent = RestPipelines.CreateOverall(Haste.Urgent, time, jitter, logger);

    /// <inheritdoc/>
    public async ValueTask<object?> SendAsync(RestRequest request, CancellationToken cancellationToken)
    {
        guard.Check(request);
        var haste = request.Route.Haste;
        var call = new RestCall(request, new Deadline(time, RestPipelines.OverallOf(haste)));
        var context = ResilienceContextPool.Shared.Get(cancellationToken);
        context.Properties.Set(RestCall.Key, call);
        RestReply reply;
        try
        {
            reply = await (haste == Haste.Urgent ? _urgent : _patient).ExecuteAsync(
                static (context, state) => state.Self.TryAsync(state.Call, context.CancellationToken), context, (Self: this, Call: call));
        }
        catch (DiscordApiException refused)
        {
            refused.MayBeDone |= call.MayBeDone;
            throw;
        }
        catch (TimeoutRejectedException)
        {
            // A try that was under way when the time ran out may have arrived.
            call.MayBeDone = true;
            reply = call.Last ?? new RestReply(RestOutcome.NotSent) { Problem = "too many requests before it" };
        }
        finally
        {
            ResilienceContextPool.Shared.Return(context);
        }

        return RestEnd.ValueOf(request, reply, call.MayBeDone, logger);
    }

    private async ValueTask<RestReply> TryAsync(RestCall call, CancellationToken cancellationToken)
    {
        var reply = call.Request.Route.Haste == Haste.Urgent
            ? await AcknowledgeAsync(call, cancellationToken)
            : await InBucketAsync(call, cancellationToken);
        call.MayBeDone |= reply.Outcome == RestOutcome.Unclear;
        call.Last = reply;
        return reply;
    }

    // Each interaction has a bucket of its own and one acknowledgement: there is nobody to queue behind.
    private async ValueTask<RestReply> AcknowledgeAsync(RestCall call, CancellationToken cancellationToken)
    {
        for (var limited = 0; ; limited++)
        {
            var reply = await SendOnceAsync(call, cancellationToken);
            if (reply.Outcome != RestOutcome.RateLimited || IsTooLong(call, reply, limited))
            {
                // The refusal of a second acknowledgement shows that the first one arrived after all.
                return reply.Code == DiscordErrorCode.AlreadyAcknowledged && call.MayBeDone ? RestReply.Acknowledged : reply;
            }

            await call.Deadline.WaitUntilAsync(time.After(reply.Advice.After), call.Request.Route, cancellationToken);
        }
    }

    private async ValueTask<RestReply> InBucketAsync(RestCall call, CancellationToken cancellationToken)
    {
        Bucket? bucket = await buckets.EnterAsync(call.Request, call.Deadline, cancellationToken);
        try
        {
            for (var limited = 0; ; limited++)
            {
                var reply = await SendOnceAsync(call, cancellationToken);
                buckets.Learn(bucket, call.Request, reply.Bucket, BucketWait(call.Request, reply));
                if (reply.Outcome != RestOutcome.RateLimited || IsTooLong(call, reply, limited))
                {
                    return reply;
                }

                var held = bucket;
                bucket = null;
                bucket = await buckets.StayAsync(held, call.Request, call.Deadline, cancellationToken);
            }
        }
        finally
        {
            if (bucket is not null)
            {
                buckets.Leave(bucket);
            }
        }
    }

    private async ValueTask<RestReply> SendOnceAsync(RestCall call, CancellationToken cancellationToken)
    {
        var request = call.Request;
        await global.WaitAsync(request.Route, call.Deadline, cancellationToken);
        guard.Check(request);
        var reply = await exchange.SendAsync(request, cancellationToken);
        if (reply.Outcome == RestOutcome.Done)
        {
            return reply;
        }

        guard.Note(request, reply);
        if (reply.Outcome == RestOutcome.RateLimited)
        {
            Log.RateLimited(logger, request.Route, reply.Advice.Scope, reply.Advice.After);
            if (reply.Advice.Scope is RateLimitScope.Global or RateLimitScope.Address)
            {
                global.Block(reply.Advice.Scope, reply.Advice.After);
            }
        }

        return reply;
    }

    // The global limit keeps the others waiting; but what is exempt from it, and was told to wait all the same, waits here.
    private static TimeSpan BucketWait(RestRequest request, RestReply reply) =>
        reply.Outcome == RestOutcome.RateLimited
        && (request.Route.IsInteraction || reply.Advice.Scope is RateLimitScope.Bucket or RateLimitScope.Shared)
            ? reply.Advice.After
            : TimeSpan.Zero;

    private static bool IsTooLong(RestCall call, RestReply reply, int limited) =>
        limited >= RestDefaults.RateLimitsPerTry || reply.Advice.After > call.Deadline.Left;
}
