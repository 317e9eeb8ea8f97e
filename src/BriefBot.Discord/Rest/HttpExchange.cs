using System.Net;
using System.Net.Http.Headers;
using System.Net.Sockets;
using System.Text.Json;
using Polly;
using Polly.Timeout;

namespace BriefBot.Discord.Rest;

/// <summary>Sends a request once, and says what came of it.</summary>
internal sealed class HttpExchange(DiscordConnection connection, SecretScrubber scrubber, TimeProvider time)
{
    private const int LastSuccess = 299;

    private readonly ResiliencePipeline _patient = RestPipelines.CreateTry(RestDefaults.PatientTry, time);
    private readonly ResiliencePipeline _urgent = RestPipelines.CreateTry(RestDefaults.UrgentTry, time);

    /// <summary>Sends it once, within the time of one try. Failures come back as outcomes, never as exceptions.</summary>
    /// <param name="request">What to send.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <param name="see">Sees the reply as it came, if one comes.</param>
    /// <exception cref="OperationCanceledException">The caller gave up.</exception>
    public async ValueTask<RestReply> SendAsync(
        RestRequest request, CancellationToken cancellationToken, Action<RawReply>? see = null)
    {
        try
        {
            return await (request.Route.Haste == Haste.Urgent ? _urgent : _patient).ExecuteAsync(
                static (call, token) => call.Self.TryAsync(call.Request, call.See, token), (Self: this, Request: request, See: see), cancellationToken);
        }
        catch (TimeoutRejectedException)
        {
            return new RestReply(RestOutcome.Unclear) { Problem = "no reply in time" };
        }
        catch (OperationCanceledException error) when (!cancellationToken.IsCancellationRequested)
        {
            return new RestReply(RestOutcome.NotSent) { Problem = "no connection in time", Cause = scrubber.Allow(error, request.Secret) };
        }
        catch (HttpRequestException error)
        {
            return Broken(error, request);
        }
        catch (SocketException error)
        {
            // From .NET's own pool, when Discord closes a connection that was just made: nothing was sent.
            return new RestReply(RestOutcome.NotSent) { Problem = "no connection", Cause = scrubber.Allow(error, request.Secret) };
        }
        catch (IOException error)
        {
            return new RestReply(RestOutcome.Unclear) { Problem = "the connection broke", Cause = scrubber.Allow(error, request.Secret) };
        }
    }

    // Only these say that nothing was sent. The handler sends a request with a body again by itself in no other case.
    private RestReply Broken(HttpRequestException error, RestRequest request) => error.HttpRequestError
        is HttpRequestError.NameResolutionError or HttpRequestError.ConnectionError or HttpRequestError.SecureConnectionError or HttpRequestError.ProxyTunnelError
        ? new RestReply(RestOutcome.NotSent) { Problem = "no connection", Cause = scrubber.Allow(error, request.Secret) }
        : new RestReply(RestOutcome.Unclear) { Problem = "the connection broke", Cause = scrubber.Allow(error, request.Secret) };

    private async ValueTask<RestReply> TryAsync(
        RestRequest request, Action<RawReply>? see, CancellationToken cancellationToken)
    {
        using var message = connection.Compose(request);
        using var response = await connection.SendAsync(message, cancellationToken);
        see?.Invoke(await RawReply.OfAsync(response, cancellationToken));
        if ((int)response.StatusCode is < 200 or > LastSuccess)
        {
            return await FailureAsync(request, response, cancellationToken);
        }

        if (request.Route.Haste == Haste.Urgent)
        {
            return RestReply.Acknowledged;
        }

        var bucket = BucketHeaders.Read(response.Headers);
        if (request.Reads is null)
        {
            return new RestReply(RestOutcome.Done) { Status = response.StatusCode, Bucket = bucket };
        }

        return Read(request, await BodyAsync(response, cancellationToken)) is { } value
            ? new RestReply(RestOutcome.Done) { Status = response.StatusCode, Bucket = bucket, Value = value }
            : new RestReply(RestOutcome.Unclear) { Status = response.StatusCode, Bucket = bucket, Problem = "a success whose body cannot be read" };
    }

    private static object? Read(RestRequest request, ReadOnlyMemory<byte>? body)
    {
        try
        {
            return body is { } bytes ? JsonSerializer.Deserialize(bytes.Span, request.Reads!) : null;
        }
        catch (Exception error) when (error is JsonException or InvalidOperationException)
        {
            return null;
        }
    }

    private async ValueTask<RestReply> FailureAsync(RestRequest request, HttpResponseMessage response, CancellationToken cancellationToken)
    {
        var error = await BodyAsync(response, cancellationToken) is { } body ? ErrorBody.Read(body) : default;
        var status = response.StatusCode;
        return new RestReply(OutcomeOf(status))
        {
            Status = status,
            Code = error.Code,
            Problem = error.Message is { } text ? scrubber.Scrub(text, request.Secret) : null,
            Bucket = BucketHeaders.Read(response.Headers),
            Advice = status == HttpStatusCode.TooManyRequests
                ? AdviceOf(response.Headers, error)
                : new RetryAdvice(Header(response.Headers) ?? TimeSpan.Zero, RateLimitScope.Bucket),
        };
    }

    // The status counts more than what follows it: when that breaks off, it still says whether the request was carried out.
    private static async ValueTask<ReadOnlyMemory<byte>?> BodyAsync(HttpResponseMessage response, CancellationToken cancellationToken)
    {
        try
        {
            return await BodyReader.ReadAsync(response.Content, RestDefaults.LongestReply, cancellationToken);
        }
        catch (Exception error) when (error is IOException or HttpRequestException)
        {
            return null;
        }
    }

    private static RestOutcome OutcomeOf(HttpStatusCode status) => status switch
    {
        HttpStatusCode.TooManyRequests => RestOutcome.RateLimited,
        HttpStatusCode.RequestTimeout or >= HttpStatusCode.InternalServerError => RestOutcome.Unclear,
        _ => RestOutcome.Refused,
    };

    private RetryAdvice AdviceOf(HttpResponseHeaders headers, ErrorBody error)
    {
        // The body has the fraction of a second that the header may lack.
        var wait = error.RetryAfter is { } seconds ? BucketHeaders.Seconds(seconds) : Header(headers) ?? RestDefaults.UnnamedWait;
        var scope = BucketHeaders.Single(headers, "X-RateLimit-Scope");
        return new RetryAdvice(
            wait > RestDefaults.ShortestWait ? wait : RestDefaults.ShortestWait,
            !error.IsJson && scope is null ? RateLimitScope.Address
            : error.IsGlobal || scope == "global" || IsTrue(BucketHeaders.Single(headers, "X-RateLimit-Global")) ? RateLimitScope.Global
            : scope == "shared" ? RateLimitScope.Shared
            : RateLimitScope.Bucket);
    }

    private TimeSpan? Header(HttpResponseHeaders headers)
    {
        var text = BucketHeaders.Single(headers, "Retry-After");
        return BucketHeaders.Seconds(text)
            ?? (DateTimeOffset.TryParse(text, null, out var date) ? BucketHeaders.Seconds((date - time.GetUtcNow()).TotalSeconds) : null);
    }

    private static bool IsTrue(string? text) => bool.TryParse(text, out var isTrue) && isTrue;
}
