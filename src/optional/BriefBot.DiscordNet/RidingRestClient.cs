using Headers = System.Collections.Generic.IEnumerable<System.Collections.Generic.KeyValuePair<string, System.Collections.Generic.IEnumerable<string>>>;

namespace BriefBot.DiscordNet;

/// <summary>What Discord.Net sends with: a request of BriefBot's that travels in its call, and beside those nothing but look-ups.</summary>
/// <remarks>The last gate: whatever Discord.Net would write by itself is not sent, and BriefBot's requests can ping nobody.</remarks>
internal sealed class RidingRestClient(IRestClient own) : IRestClient
{
    /// <summary>The request that travels in the call that runs now, and what sends it.</summary>
    public static AsyncLocal<(RestCall Call, HttpExchange Exchange)?> Rider { get; } = new();

    public void SetHeader(string key, string value) => own.SetHeader(key, value);

    public void SetCancelToken(CancellationToken cancelToken) => own.SetCancelToken(cancelToken);

    public Task<RestResponse> SendAsync(string method, string endpoint, CancellationToken cancelToken, bool headerOnly = false, string? reason = null, Headers? requestHeaders = null) =>
        method == "GET" && Rider.Value?.Call.Request.Route.Method != HttpMethod.Get
            ? own.SendAsync(method, endpoint, cancelToken, headerOnly, reason, requestHeaders)
            : CarryAsync(method, cancelToken);

    public Task<RestResponse> SendAsync(string method, string endpoint, string json, CancellationToken cancelToken, bool headerOnly = false, string? reason = null, Headers? requestHeaders = null) =>
        CarryAsync(method, cancelToken);

    public Task<RestResponse> SendAsync(string method, string endpoint, IReadOnlyDictionary<string, object> multipartParams, CancellationToken cancelToken, bool headerOnly = false, string? reason = null, Headers? requestHeaders = null) =>
        CarryAsync(method, cancelToken);

    public void Dispose() => own.Dispose();

    private static async Task<RestResponse> CarryAsync(string method, CancellationToken cancelToken)
    {
        if (Rider.Value is not var (call, exchange) || call.Request.Route.Method.Method != method)
        {
            throw new InvalidOperationException($"Discord.Net may send no {method} of its own.");
        }

        RestResponse? seen = null;
        var reply = await call.TryAsync(exchange, raw => seen = new RestResponse(raw.Status, raw.Headers, new MemoryStream(raw.Body)), cancelToken);
        if (reply.Outcome is not (RestOutcome.Unclear or RestOutcome.NotSent))
        {
            return seen!.Value;
        }

        // A timeout makes Discord.Net try again after half a second; that grows, the longer it goes on.
        await Task.Delay((RestPipelines.OverallOf(call.Request.Route.Haste) - call.Deadline.Left) / 4, cancelToken);
        throw call.MayBeTriedAfter(reply) ? new TimeoutException(reply.Problem) : new IOException(reply.Problem);
    }
}
