using Headers = System.Collections.Generic.IEnumerable<System.Collections.Generic.KeyValuePair<string, System.Collections.Generic.IEnumerable<string>>>;

namespace BriefBot.DiscordNet;

/// <summary>What Discord.Net sends with: the request of a <see cref="Ride"/>, and beside those nothing but look-ups.</summary>
/// <remarks>The last gate: whatever Discord.Net would write by itself is not sent, and BriefBot's requests can ping nobody.</remarks>
internal sealed class RidingRestClient(IRestClient own) : IRestClient
{
    public void SetHeader(string key, string value) => own.SetHeader(key, value);

    public void SetCancelToken(CancellationToken cancelToken) => own.SetCancelToken(cancelToken);

    public Task<RestResponse> SendAsync(string method, string endpoint, CancellationToken cancelToken, bool headerOnly = false, string? reason = null, Headers? requestHeaders = null) =>
        method == "GET" && Ride.Current.Value?.Method != method
            ? own.SendAsync(method, endpoint, cancelToken, headerOnly, reason, requestHeaders)
            : CarryAsync(method, cancelToken);

    public Task<RestResponse> SendAsync(string method, string endpoint, string json, CancellationToken cancelToken, bool headerOnly = false, string? reason = null, Headers? requestHeaders = null) =>
        CarryAsync(method, cancelToken);

    public Task<RestResponse> SendAsync(string method, string endpoint, IReadOnlyDictionary<string, object> multipartParams, CancellationToken cancelToken, bool headerOnly = false, string? reason = null, Headers? requestHeaders = null) =>
        CarryAsync(method, cancelToken);

    public void Dispose() => own.Dispose();

    private static Task<RestResponse> CarryAsync(string method, CancellationToken cancelToken) => Ride.Current.Value is { } ride && ride.Method == method
        ? ride.SendAsync(cancelToken)
        : throw new InvalidOperationException($"Discord.Net may send no {method} of its own.");
}
