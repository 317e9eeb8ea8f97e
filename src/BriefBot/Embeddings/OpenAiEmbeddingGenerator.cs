using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Net.Sockets;
using System.Text.Json;
using BriefBot.Memory.Embeddings;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.Options;
using Polly;
using Polly.CircuitBreaker;
using Polly.Timeout;

namespace BriefBot.Embeddings;

/// <summary>Vectors from an OpenAI-compatible <c>/embeddings</c> endpoint.</summary>
/// <remarks>
/// Plain HTTP and not the OpenAI SDK: it is one request, and so no error of the SDK's can carry the endpoint's words (some
/// endpoints repeat the key in them), no second set of retries has to be switched off, and no package is needed.
/// </remarks>
internal sealed class OpenAiEmbeddingGenerator : IEmbeddingGenerator<string, Embedding<float>>
{
    /// <summary>A batch of 256 texts with 3,072 numbers each takes about 16 MB.</summary>
    private const int MostResponseBytes = 64 << 20;

    private static readonly TimeSpan ConnectionLife = TimeSpan.FromMinutes(5);

    private readonly HttpClient _http;
    private readonly ResiliencePipeline _pipeline;
    private readonly TimeProvider _time;
    private readonly string _model;
    private readonly EmbeddingGeneratorMetadata _metadata;

    public OpenAiEmbeddingGenerator(IOptions<EmbeddingOptions> options, TimeProvider time)
    {
        var settings = options.Value;
        _model = settings.Model;
        _time = time;
        _pipeline = EmbeddingPipeline.Create(TimeSpan.FromSeconds(settings.TimeoutSeconds), time);

        // A redirect would take the texts, and perhaps the key, to an address that nobody configured.
        _http = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, PooledConnectionLifetime = ConnectionLife })
        {
            BaseAddress = new Uri(settings.Endpoint.TrimEnd('/') + "/"),
            MaxResponseContentBufferSize = MostResponseBytes,
            Timeout = Timeout.InfiniteTimeSpan,
        };
        if (settings.Key.Length > 0)
        {
            _http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", settings.Key);
        }

        _metadata = new EmbeddingGeneratorMetadata("openai-compatible", _http.BaseAddress, _model);
    }

    /// <inheritdoc/>
    public async Task<GeneratedEmbeddings<Embedding<float>>> GenerateAsync(
        IEnumerable<string> values, EmbeddingGenerationOptions? options = null, CancellationToken cancellationToken = default)
    {
        string[] texts = [.. values];
        try
        {
            var vectors = await _pipeline.ExecuteAsync(
                static (state, stop) => new ValueTask<float[][]>(state.Self.PostAsync(state.Texts, stop)),
                (Self: this, Texts: texts),
                cancellationToken);
            return [.. vectors.Select(vector => new Embedding<float>(vector) { ModelId = _model })];
        }
        catch (TimeoutRejectedException)
        {
            throw new EmbeddingEndpointException(EmbeddingProblem.TooSlow, "the embedding endpoint did not answer in time");
        }
        catch (BrokenCircuitException)
        {
            throw new EmbeddingEndpointException(EmbeddingProblem.Broken, "the embedding endpoint failed several times and is left alone for a while");
        }
    }

    /// <inheritdoc/>
    public object? GetService(Type serviceType, object? serviceKey = null) =>
        serviceKey is null && serviceType == typeof(EmbeddingGeneratorMetadata) ? _metadata
        : serviceKey is null && serviceType.IsInstanceOfType(this) ? this
        : null;

    /// <inheritdoc/>
    public void Dispose() => _http.Dispose();

    private async Task<float[][]> PostAsync(string[] texts, CancellationToken cancellationToken)
    {
        try
        {
            using var body = JsonContent.Create(
                new EmbeddingRequest(_model, texts, "float"), EmbeddingJson.Default.EmbeddingRequest);
            using var response = await _http.PostAsync("embeddings", body, cancellationToken);
            if (!response.IsSuccessStatusCode)
            {
                throw Failure(response);
            }

            var answer = await response.Content.ReadFromJsonAsync(EmbeddingJson.Default.EmbeddingResponse, cancellationToken);
            return InOrder(answer, texts.Length);
        }

        // The bare one comes from .NET's own pool, when the endpoint closes a connection that was just made.
        catch (Exception error) when (error is HttpRequestException or IOException or SocketException)
        {
            throw new EmbeddingEndpointException(
                EmbeddingProblem.Unreachable, $"the embedding endpoint {_http.BaseAddress!.GetLeftPart(UriPartial.Authority)} cannot be reached");
        }
        catch (Exception error) when (error is JsonException or NotSupportedException or InvalidOperationException)
        {
            throw Unreadable();
        }
    }

    private static float[][] InOrder(EmbeddingResponse? answer, int count)
    {
        var vectors = new float[count][];
        foreach (var item in answer?.Data ?? [])
        {
            if (item?.Embedding is not { Length: > 0 } numbers || item.Index < 0 || item.Index >= count || vectors[item.Index] is not null)
            {
                throw Unreadable();
            }

            vectors[item.Index] = numbers;
        }

        return vectors.Contains(null) ? throw Unreadable() : vectors;
    }

    private static EmbeddingEndpointException Unreadable() => new(
        EmbeddingProblem.Unreadable, "the embedding endpoint's answer is not that of an OpenAI-compatible API");

    private EmbeddingEndpointException Failure(HttpResponseMessage response)
    {
        var (problem, words) = response.StatusCode switch
        {
            HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden => (EmbeddingProblem.Refused, "refuses the key"),
            HttpStatusCode.NotFound or HttpStatusCode.MethodNotAllowed => (EmbeddingProblem.NotFound, "does not know the address or the model"),
            HttpStatusCode.TooManyRequests => (EmbeddingProblem.Busy, "takes no more requests for now"),
            HttpStatusCode.RequestTimeout or >= HttpStatusCode.InternalServerError => (EmbeddingProblem.Broken, "failed"),
            >= HttpStatusCode.BadRequest => (EmbeddingProblem.BadRequest, "does not take the request"),
            _ => (EmbeddingProblem.Unreadable, "answers like another kind of server"),
        };
        var after = response.Headers.RetryAfter;
        var wait = after?.Delta ?? (after?.Date is { } date ? date - _time.GetUtcNow() : null);
        return new EmbeddingEndpointException(
            problem, $"the embedding endpoint {words} (status {(int)response.StatusCode})", wait > TimeSpan.Zero ? wait : null);
    }
}
