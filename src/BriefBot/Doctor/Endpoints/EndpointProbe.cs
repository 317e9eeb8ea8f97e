using System.Net.Http.Headers;
using System.Net.Sockets;
using System.Security.Authentication;

namespace BriefBot.Doctor.Endpoints;

/// <summary>Asks an address once and tells exactly how that went.</summary>
/// <remarks>One try, no redirects: a redirect would take the key to an address that nobody configured.</remarks>
internal sealed class EndpointProbe(TimeProvider time) : IDisposable
{
    /// <summary>How long a reply may take.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(15);

    /// <summary>A list of some thousand models takes less.</summary>
    private const int MostBytes = 4 << 20;

    private readonly HttpMessageInvoker _direct = new(Handler(useProxy: false));
    private readonly HttpMessageInvoker _usual = new(Handler(useProxy: true));

    /// <summary>Sends <c>GET</c>.</summary>
    /// <param name="address">Where to.</param>
    /// <param name="authorization">The header with the secret; null for none.</param>
    /// <param name="agent">Who asks.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    public async Task<EndpointReply> GetAsync(Uri address, string? authorization, string agent, CancellationToken cancellationToken)
    {
        using var patience = new CancellationTokenSource(Patience, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, patience.Token);
        try
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, address);
            request.Headers.TryAddWithoutValidation("User-Agent", agent);
            request.Headers.Accept.Add(new MediaTypeWithQualityHeaderValue("application/json"));
            if (authorization is not null)
            {
                request.Headers.TryAddWithoutValidation("Authorization", authorization);
            }

            using var response = await (address.IsLoopback ? _direct : _usual).SendAsync(request, either.Token);
            var body = await ReadAsync(response, either.Token);
            return new EndpointReply(address, null, (int)response.StatusCode, body, response.Headers.Date);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return Failed(address, EndpointFailure.TimedOut);
        }
        catch (Exception error) when (error is HttpRequestException or IOException)
        {
            return Failed(address, FailureOf(error));
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _direct.Dispose();
        _usual.Dispose();
    }

    private static SocketsHttpHandler Handler(bool useProxy) => new() { AllowAutoRedirect = false, UseCookies = false, UseProxy = useProxy };

    private static EndpointReply Failed(Uri address, EndpointFailure failure) => new(address, failure, 0, string.Empty, null);

    private static async Task<string> ReadAsync(HttpResponseMessage response, CancellationToken cancellationToken)
    {
        await using var stream = await response.Content.ReadAsStreamAsync(cancellationToken);
        var bytes = new byte[MostBytes];
        var count = await stream.ReadAtLeastAsync(bytes, MostBytes, throwOnEndOfStream: false, cancellationToken);
        return System.Text.Encoding.UTF8.GetString(bytes, 0, count);
    }

    /// <summary>What an error of the network means.</summary>
    internal static EndpointFailure FailureOf(Exception error)
    {
        for (Exception? at = error; at is not null; at = at.InnerException)
        {
            switch (at)
            {
                case HttpRequestException { HttpRequestError: HttpRequestError.NameResolutionError }:
                    return EndpointFailure.UnknownHost;
                case HttpRequestException { HttpRequestError: HttpRequestError.SecureConnectionError } or AuthenticationException:
                    return EndpointFailure.Tls;
                case SocketException { SocketErrorCode: SocketError.HostNotFound or SocketError.NoData or SocketError.TryAgain }:
                    return EndpointFailure.UnknownHost;
                case SocketException { SocketErrorCode: SocketError.TimedOut }:
                    return EndpointFailure.TimedOut;
                case SocketException { SocketErrorCode: SocketError.ConnectionRefused or SocketError.HostUnreachable or SocketError.NetworkUnreachable }:
                    return EndpointFailure.Refused;
                default:
                    break;
            }
        }

        return EndpointFailure.Broken;
    }
}
