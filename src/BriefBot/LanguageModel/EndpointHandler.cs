namespace BriefBot.LanguageModel;

/// <summary>Sends no key where none is set, and reads no endless reply.</summary>
/// <param name="hasKey">Whether a key is set; the SDK always sends one.</param>
internal sealed class EndpointHandler(bool hasKey) : DelegatingHandler(new SocketsHttpHandler
{
    // A redirect would take the prompt, and perhaps the key, to an address that nobody configured.
    AllowAutoRedirect = false,
    PooledConnectionLifetime = TimeSpan.FromMinutes(5),
    ConnectTimeout = TimeSpan.FromSeconds(10),
})
{
    /// <summary>4,000 tokens, streamed with 300 bytes around each, take about 1.2 MB.</summary>
    private const long MostResponseBytes = 8 << 20;

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        if (!hasKey)
        {
            request.Headers.Authorization = null;
        }

        var response = await base.SendAsync(request, cancellationToken);
        var limited = new StreamContent(new LimitedStream(await response.Content.ReadAsStreamAsync(cancellationToken), MostResponseBytes));
        foreach (var (name, values) in response.Content.Headers.NonValidated)
        {
            limited.Headers.TryAddWithoutValidation(name, values);
        }

        response.Content = limited;
        return response;
    }
}
