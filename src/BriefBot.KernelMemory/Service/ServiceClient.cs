using System.Net;
using System.Net.Http.Json;
using System.Net.Sockets;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Microsoft.Extensions.Options;
using Polly;
using Polly.CircuitBreaker;
using Polly.Timeout;

namespace BriefBot.KernelMemory.Service;

/// <summary>Speaks the HTTP API of a Kernel Memory 0.98 service. Every failure is a <see cref="ServiceException"/>.</summary>
internal sealed class ServiceClient : IMemoryService, IDisposable
{
    private static readonly TimeSpan ConnectionLife = TimeSpan.FromMinutes(5);

    private readonly HttpClient _http;
    private readonly ResiliencePipeline _asking;
    private readonly ResiliencePipeline _keeping;
    private readonly string _index;

    public ServiceClient(IOptions<MemoryOptions> options, TimeProvider time)
    {
        var settings = options.Value;
        _index = settings.Index;
        (_asking, _keeping) = (ServicePipelines.Asking(time), ServicePipelines.Keeping(time));

        // A redirect would take the articles, and perhaps the key, to an address that nobody configured.
        _http = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, PooledConnectionLifetime = ConnectionLife })
        {
            BaseAddress = new Uri(settings.Endpoint.TrimEnd('/') + "/"),
            MaxResponseContentBufferSize = KernelMemoryDefaults.MostResponseBytes,
            Timeout = Timeout.InfiniteTimeSpan,
        };
        if (settings.Key.Length > 0)
        {
            // The service wants the key as it is, without a scheme.
            _http.DefaultRequestHeaders.TryAddWithoutValidation("Authorization", settings.Key);
        }
    }

    /// <inheritdoc/>
    public string Name => $"Kernel Memory at {Address}";

    /// <inheritdoc/>
    public string Remedy => "look whether the service runs and at Memory:Endpoint and Memory:Key";

    private string Address => _http.BaseAddress!.GetLeftPart(UriPartial.Authority);

    /// <inheritdoc/>
    public Task UploadAsync(string documentId, string text, IEnumerable<KeyValuePair<string, string>> tags, CancellationToken cancellationToken) =>
        SendAsync(
            _keeping,
            () =>
            {
                var form = new MultipartFormDataContent { { new StringContent(_index), "index" }, { new StringContent(documentId), "documentId" } };
                foreach (var (key, value) in tags)
                {
                    form.Add(new StringContent($"{key}:{value}"), "tags");
                }

                form.Add(new StringContent(text, Encoding.UTF8, "text/plain"), "file0", "article.txt");
                return new HttpRequestMessage(HttpMethod.Post, "upload") { Content = form };
            },
            static (_, _) => Task.FromResult(true),
            cancellationToken);

    /// <inheritdoc/>
    public Task<UploadState> StatusAsync(string documentId, CancellationToken cancellationToken) => SendAsync(
        _keeping,
        () => new HttpRequestMessage(HttpMethod.Get, $"upload-status?{Names(documentId)}"),
        static async (response, stop) => response is null ? UploadState.Unknown
            : (await ReadAsync(response, ServiceJson.Default.StatusResponse, stop)).Completed switch
            {
                true => UploadState.Completed,
                false => UploadState.Running,
                null => throw Unreadable(),
            },
        cancellationToken);

    /// <inheritdoc/>
    public Task DeleteAsync(string documentId, CancellationToken cancellationToken) => SendAsync(
        _keeping, () => new HttpRequestMessage(HttpMethod.Delete, $"documents?{Names(documentId)}"), static (_, _) => Task.FromResult(true), cancellationToken);

    /// <inheritdoc/>
    public Task<List<FoundPartition>> SearchAsync(
        string question, IReadOnlyList<Dictionary<string, IReadOnlyList<string>>> filters, int limit, CancellationToken cancellationToken) => SendAsync(
        _asking,
        () => new HttpRequestMessage(HttpMethod.Post, "search")
        {
            Content = JsonContent.Create(new SearchRequest(_index, question, filters, 0, limit), ServiceJson.Default.SearchRequest),
        },
        static async (response, stop) => response is null ? []
            : ((await ReadAsync(response, ServiceJson.Default.SearchResponse, stop)).Results ?? throw Unreadable())
                .SelectMany(citation => (citation?.Partitions ?? []).Select(partition => (citation?.DocumentId, partition?.Text, partition?.Relevance)))
                .Where(found => found is { DocumentId: not null, Text: not null })
                .Select(found => new FoundPartition(found.DocumentId!, found.Text!, found.Relevance ?? 0)).ToList(),
        cancellationToken);

    /// <inheritdoc/>
    public Task GreetAsync(CancellationToken cancellationToken) => SendAsync(
        _keeping,
        () => new HttpRequestMessage(HttpMethod.Get, "indexes"),
        static async (response, stop) => response is null ? throw Unreadable()
            : (await ReadAsync(response, ServiceJson.Default.IndexesResponse, stop)).Results ?? throw Unreadable(),
        cancellationToken);

    /// <inheritdoc/>
    public void Dispose() => _http.Dispose();

    private string Names(string documentId) => $"index={Uri.EscapeDataString(_index)}&documentId={Uri.EscapeDataString(documentId)}";

    /// <summary>Sends a request and reads its answer; null is handed over for what the service does not know.</summary>
    private async Task<T> SendAsync<T>(
        ResiliencePipeline pipeline, Func<HttpRequestMessage> request, Func<HttpResponseMessage?, CancellationToken, Task<T>> read,
        CancellationToken cancellationToken)
    {
        try
        {
            return await pipeline.ExecuteAsync(async stop => await SendOnceAsync(request, read, stop), cancellationToken);
        }
        catch (TimeoutRejectedException)
        {
            throw new ServiceException(ServiceProblem.TooSlow, $"the Kernel Memory service {Address} did not answer in time");
        }
        catch (BrokenCircuitException)
        {
            throw new ServiceException(ServiceProblem.Broken, $"the Kernel Memory service {Address} failed several times and is left alone for a while");
        }
    }

    private async Task<T> SendOnceAsync<T>(
        Func<HttpRequestMessage> request, Func<HttpResponseMessage?, CancellationToken, Task<T>> read, CancellationToken cancellationToken)
    {
        try
        {
            using var message = request();
            using var response = await _http.SendAsync(message, cancellationToken);
            return response.StatusCode == HttpStatusCode.NotFound && message.Method != HttpMethod.Post ? await read(null, cancellationToken)
                : response.IsSuccessStatusCode ? await read(response, cancellationToken)
                : throw Failure(response.StatusCode);
        }

        // The bare one comes from .NET's own pool, when the service closes a connection that was just made.
        catch (Exception error) when (error is HttpRequestException or IOException or SocketException)
        {
            throw new ServiceException(ServiceProblem.Unreachable, $"the Kernel Memory service {Address} cannot be reached");
        }
        catch (Exception error) when (error is JsonException or NotSupportedException or InvalidOperationException)
        {
            throw Unreadable();
        }
    }

    private static async Task<T> ReadAsync<T>(HttpResponseMessage response, JsonTypeInfo<T> type, CancellationToken cancellationToken) =>
        await response.Content.ReadFromJsonAsync(type, cancellationToken) ?? throw Unreadable();

    private static ServiceException Unreadable() => new(
        ServiceProblem.Unreadable, "the service at Memory:Endpoint does not answer like a Kernel Memory service; look at the address");

    private ServiceException Failure(HttpStatusCode status)
    {
        var (problem, words) = status switch
        {
            HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden => (ServiceProblem.Refused, "refuses the key; set Memory:Key to one of its keys"),
            HttpStatusCode.TooManyRequests => (ServiceProblem.Busy, "takes no more requests for now"),
            HttpStatusCode.RequestTimeout or >= HttpStatusCode.InternalServerError => (ServiceProblem.Broken, "failed"),
            HttpStatusCode.NotFound => (ServiceProblem.Unreadable, "does not know its own paths; look at Memory:Endpoint"),
            >= HttpStatusCode.BadRequest => (ServiceProblem.BadRequest, "does not take the request"),
            _ => (ServiceProblem.Unreadable, "answers like another kind of server; look at Memory:Endpoint"),
        };
        return new ServiceException(problem, $"the Kernel Memory service {Address} {words} (status {(int)status})");
    }
}
