namespace BriefBot.DiscordNet;

/// <summary>A request of BriefBot's that travels in a call of Discord.Net's.</summary>
/// <remarks>
/// Discord.Net has no way to send a request of one's own, and its messages know no nonce. So its call of the same route
/// is made, which waits for its turn and for rate limits and tries again; but what goes over the wire is BriefBot's
/// request, and what comes back is read as BriefBot's own client reads it.
/// </remarks>
internal sealed class Ride(RestRequest request, HttpExchange exchange)
{
    private int _tries;

    /// <summary>The ride that the running code belongs to.</summary>
    public static AsyncLocal<Ride?> Current { get; } = new();

    public string Method => request.Route.Method.Method;

    /// <summary>What the last try brought; null before.</summary>
    public RestReply? Reply { get; private set; }

    /// <summary>Whether a try may have been carried out, although nothing says so.</summary>
    public bool MayBeDone { get; private set; }

    /// <summary>Sends the request once; what comes back is for Discord.Net's rate limiter.</summary>
    /// <exception cref="TimeoutException">Discord.Net shall send it again.</exception>
    /// <exception cref="IOException">It failed, and must not be sent again.</exception>
    public async Task<RestResponse> SendAsync(CancellationToken cancellationToken)
    {
        RestResponse? seen = null;
        var mayBeDone = MayBeDone;
        MayBeDone = true;
        Reply = await exchange.SendAsync(request, cancellationToken, async (response, token) =>
        {
            await response.Content.LoadIntoBufferAsync(RestDefaults.LongestReply, token);
            var headers = response.Headers.ToDictionary(header => header.Key, header => header.Value.First(), StringComparer.OrdinalIgnoreCase);
            seen = new RestResponse(response.StatusCode, headers, new MemoryStream(await response.Content.ReadAsByteArrayAsync(token)));
        });
        MayBeDone = mayBeDone || Reply.Outcome == RestOutcome.Unclear;
        if (Reply.Outcome is not (RestOutcome.Unclear or RestOutcome.NotSent))
        {
            return seen!.Value;
        }

        var isDoubled = MayBeDone && request.Route.Safety == RetrySafety.Doubles;
        await Task.Delay(TimeSpan.FromMilliseconds(50 << _tries), cancellationToken);
        throw isDoubled || _tries++ == RestDefaults.PatientRetries ? new IOException(Reply.Problem) : new TimeoutException(Reply.Problem);
    }
}
