using System.Net;
using System.Net.Http.Headers;
using System.Net.Sockets;
using System.Reflection;
using BriefBot.Articles.Arrivals.Pages;
using Microsoft.Extensions.Options;

namespace BriefBot.Fetching;

/// <summary>Sends one request and reads its response within the limits. No proxy, no cookies, no redirects followed.</summary>
internal sealed class Wire : IDisposable
{
    /// <summary>The product token by which robots.txt can name this bot.</summary>
    public const string Product = "BriefBot";

    private const int HeaderKilobytes = 64;
    private const int ConnectionsPerSite = 2;

    private static readonly TimeSpan ConnectionLife = TimeSpan.FromMinutes(2);

    private readonly HttpClient _http;
    private readonly TimeProvider _time;

    public Wire(IOptions<FetchingOptions> options, CheckedConnections connections, TimeProvider time)
    {
        _time = time;
        UserAgent = AgentOf(options.Value.Contact);
        var handler = new SocketsHttpHandler
        {
            AllowAutoRedirect = false,
            AutomaticDecompression = DecompressionMethods.All,
            ConnectCallback = connections.ConnectAsync,
            MaxConnectionsPerServer = ConnectionsPerSite,
            MaxResponseHeadersLength = HeaderKilobytes,
            PooledConnectionLifetime = ConnectionLife,
            UseCookies = false,

            // A proxy would connect to what was never checked here.
            UseProxy = false,
        };
        _http = new HttpClient(handler) { Timeout = Timeout.InfiniteTimeSpan };
    }

    /// <summary>What the bot says of itself.</summary>
    public string UserAgent { get; }

    /// <summary>Sends one request.</summary>
    /// <param name="request">What to fetch, and which copy is known.</param>
    /// <param name="accept">Which types are read; null for any.</param>
    /// <param name="mostBytes">How much is read, decompressed.</param>
    /// <param name="cancellationToken">Ends it.</param>
    /// <exception cref="ExchangeException">It did not come to its end.</exception>
    public async Task<Exchange> SendAsync(FetchRequest request, Accepted? accept, long mostBytes, CancellationToken cancellationToken)
    {
        try
        {
            using var message = new HttpRequestMessage(HttpMethod.Get, request.Address);
            message.Headers.TryAddWithoutValidation("User-Agent", UserAgent);
            message.Headers.TryAddWithoutValidation("Accept", accept?.Header ?? "*/*");
            AddKnownCopy(message, request);
            using var response = await _http.SendAsync(message, HttpCompletionOption.ResponseHeadersRead, cancellationToken);
            var exchange = Read(response);
            if (response.StatusCode != HttpStatusCode.OK)
            {
                return exchange;
            }

            if (accept is not null && !accept.Takes(exchange.MediaType))
            {
                throw new ExchangeException(FetchProblem.Unsuitable, $"What is there is of type {exchange.MediaType}, which is not read here.", mayPass: false);
            }

            return exchange with { Content = await ReadAsync(response, mostBytes, cancellationToken) };
        }
        catch (Exception forbidden) when (IsForbidden(forbidden))
        {
            throw new ExchangeException(FetchProblem.Forbidden, new ForbiddenAddressException().Message, mayPass: false);
        }
        catch (Exception failed) when (failed is HttpRequestException or IOException or SocketException or InvalidDataException || IsOwnTimeout(failed, cancellationToken))
        {
            throw new ExchangeException(FetchProblem.Unreachable, Words(failed), mayPass: true);
        }
    }

    public void Dispose() => _http.Dispose();

    private static void AddKnownCopy(HttpRequestMessage message, FetchRequest request)
    {
        if (request.ETag is not null)
        {
            message.Headers.TryAddWithoutValidation("If-None-Match", request.ETag);
        }

        if (request.LastModified is not null)
        {
            message.Headers.TryAddWithoutValidation("If-Modified-Since", request.LastModified);
        }
    }

    private Exchange Read(HttpResponseMessage response) => new(response.StatusCode)
    {
        MediaType = TypeOf(response)?.MediaType?.ToLowerInvariant(),
        Charset = TypeOf(response)?.CharSet?.Trim('"', '\'', ' '),
        ETag = First(response.Headers, "ETag"),
        LastModified = First(response.Content.Headers, "Last-Modified"),
        Location = First(response.Headers, "Location"),
        RetryAfter = Wait(response.Headers.RetryAfter),
    };

    private static async Task<byte[]> ReadAsync(HttpResponseMessage response, long mostBytes, CancellationToken cancellationToken)
    {
        if (response.Content.Headers.ContentLength > mostBytes)
        {
            throw TooLarge(mostBytes);
        }

        await using var stream = await response.Content.ReadAsStreamAsync(cancellationToken);
        using var content = new MemoryStream();
        var buffer = new byte[32 * 1024];
        for (int read; (read = await stream.ReadAsync(buffer, cancellationToken)) > 0;)
        {
            // Counted behind the decompression: a small response may stand for gigabytes.
            if (content.Length + read > mostBytes)
            {
                throw TooLarge(mostBytes);
            }

            content.Write(buffer, 0, read);
        }

        return content.ToArray();
    }

    private static ExchangeException TooLarge(long mostBytes) =>
        new(FetchProblem.Unsuitable, $"What is there is larger than {mostBytes / 1024} KB (Fetching:MaxBytes).", mayPass: false);

    private TimeSpan? Wait(RetryConditionHeaderValue? after) =>
        (after?.Delta ?? (after?.Date is { } date ? date - _time.GetUtcNow() : null)) is { } wait && wait > TimeSpan.Zero ? wait : null;

    private static MediaTypeHeaderValue? TypeOf(HttpResponseMessage response) => response.Content.Headers.ContentType;

    private static string? First(HttpHeaders headers, string name) =>
        headers.NonValidated.TryGetValues(name, out var values) && values.Count > 0 ? values.First() : null;

    private static bool IsForbidden(Exception? failure)
    {
        for (; failure is not null; failure = failure.InnerException)
        {
            if (failure is ForbiddenAddressException)
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsOwnTimeout(Exception failure, CancellationToken cancellationToken) =>
        failure is OperationCanceledException && !cancellationToken.IsCancellationRequested;

    // The library's words name addresses of networks; a user gets the kind of problem.
    private static string Words(Exception failure) => failure switch
    {
        HttpRequestException { HttpRequestError: HttpRequestError.NameResolutionError } => "The site's name is not known.",
        HttpRequestException { HttpRequestError: HttpRequestError.SecureConnectionError } => "No secure connection to the site was possible.",
        HttpRequestException { HttpRequestError: HttpRequestError.ConnectionError } => "The site cannot be reached.",
        InvalidDataException => "The response is damaged: it cannot be decompressed.",
        OperationCanceledException or SocketException => "The site cannot be reached.",
        _ => "The site broke off the response.",
    };

    private static string AgentOf(string contact)
    {
        var version = typeof(Wire).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion.Split('+')[0] ?? "0";
        var clean = new string([.. contact.Where(c => c is > ' ' and < '\u007f' and not ('(' or ')'))]);
        return $"{Product}/{version}" + (clean.Length > 0 ? $" (+{clean})" : string.Empty);
    }
}
