using System.ClientModel;
using System.ClientModel.Primitives;
using System.Runtime.CompilerServices;
using BriefBot.LanguageModel.Resilience;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.Options;
using OpenAI;
using OpenAI.Chat;
using AiMessage = Microsoft.Extensions.AI.ChatMessage;

namespace BriefBot.LanguageModel;

/// <summary>Replies from any OpenAI-compatible <c>/chat/completions</c> endpoint, one try each: retries are the caller's.</summary>
/// <remarks>
/// Not only OpenAI's: what an endpoint refuses of a request's optional parts is left out from then on. Every failure is a
/// <see cref="ModelException"/>, cancelling aside.
/// </remarks>
internal sealed class OpenAiChatClient : IChatClient
{
    private readonly HttpClient _http;
    private readonly ChatClient _client;
    private readonly ChatClientMetadata _metadata;
    private readonly Uri _endpoint;
    private readonly string _model;
    private readonly TimeProvider _time;
    private int _refused;

    public OpenAiChatClient(IOptions<LanguageModelOptions> options, TimeProvider time)
    {
        var settings = options.Value;
        _time = time;
        _model = settings.Model;
        _endpoint = new Uri(settings.Endpoint);
        _refused = (int)RefusedFromTheStart(_endpoint);
        _http = new HttpClient(new EndpointHandler(settings.Key.Length > 0)) { Timeout = Timeout.InfiniteTimeSpan };
        _client = new ChatClient(
            _model,
            new ApiKeyCredential(settings.Key.Length > 0 ? settings.Key : "none"),
            new OpenAIClientOptions
            {
                Endpoint = _endpoint,
                Transport = new HttpClientPipelineTransport(_http),
                RetryPolicy = new ClientRetryPolicy(maxRetries: 0),
                NetworkTimeout = Timeout.InfiniteTimeSpan,
                ClientLoggingOptions = new ClientLoggingOptions { EnableLogging = false },
                EnableDistributedTracing = false,
            });
        _metadata = new ChatClientMetadata("openai-compatible", _endpoint, _model);
    }

    /// <summary>The optional parts that the endpoint has refused so far.</summary>
    public OptionalParts Refused => (OptionalParts)Volatile.Read(ref _refused);

    /// <inheritdoc/>
    public async Task<ChatResponse> GetResponseAsync(
        IEnumerable<AiMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default)
    {
        AiMessage[] prompt = [.. messages];
        while (true)
        {
            var parts = WireMessages.PartsOf(options) & ~Refused;
            try
            {
                var completion = (await _client.CompleteChatAsync(
                    WireMessages.Of(prompt), WireMessages.Of(options, parts), cancellationToken)).Value;
                return new ChatResponse(new AiMessage(ChatRole.Assistant, string.Concat(completion.Content.Select(part => part.Text))))
                {
                    ModelId = completion.Model,
                    FinishReason = WireMessages.Of(completion.FinishReason),
                    Usage = WireMessages.Of(completion.Usage),
                };
            }
            catch (Exception error) when (IsFailure(error, cancellationToken))
            {
                if (!IsToBeAskedAgain(error, parts))
                {
                    throw EndpointErrors.Explain(error, _endpoint, _time.GetUtcNow());
                }
            }
        }
    }

    /// <inheritdoc/>
    public async IAsyncEnumerable<ChatResponseUpdate> GetStreamingResponseAsync(
        IEnumerable<AiMessage> messages,
        ChatOptions? options = null,
        [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        AiMessage[] prompt = [.. messages];
        var hasBegun = false;
        var hasReply = false;
        var hasEnded = false;
        var parts = WireMessages.PartsOf(options) & ~Refused;
        var stream = Open();
        try
        {
            while (true)
            {
                var hasNext = false;
                try
                {
                    hasNext = await stream.MoveNextAsync();
                }
                catch (Exception error) when (IsFailure(error, cancellationToken))
                {
                    if (hasBegun || !IsToBeAskedAgain(error, parts))
                    {
                        throw EndpointErrors.Explain(error, _endpoint, _time.GetUtcNow());
                    }

                    await stream.DisposeAsync();
                    parts &= ~Refused;
                    stream = Open();
                    continue;
                }

                if (!hasNext)
                {
                    break;
                }

                hasBegun = true;
                var update = Read(stream.Current);
                hasReply |= stream.Current.Role is not null || update.Text.Length > 0;
                hasEnded |= update.FinishReason is not null;
                yield return update;
            }
        }
        finally
        {
            await stream.DisposeAsync();
        }

        // Without the reason why it ended, it did not end: the connection did.
        if (!hasEnded)
        {
            throw hasBegun && !hasReply ? EndpointErrors.Unreadable() : EndpointErrors.Cut();
        }

        IAsyncEnumerator<StreamingChatCompletionUpdate> Open() => _client
            .CompleteChatStreamingAsync(WireMessages.Of(prompt), WireMessages.Of(options, parts), cancellationToken)
            .GetAsyncEnumerator(cancellationToken);
    }

    /// <inheritdoc/>
    public object? GetService(Type serviceType, object? serviceKey = null) =>
        serviceKey is null && serviceType == typeof(ChatClientMetadata) ? _metadata
        : serviceKey is null && serviceType.IsInstanceOfType(this) ? this
        : null;

    /// <inheritdoc/>
    public void Dispose() => _http.Dispose();

    // OpenAI's own endpoints refuse the older name with newer models; the others get both, as each knows at least one.
    private static OptionalParts RefusedFromTheStart(Uri endpoint) =>
        endpoint.Host is "api.openai.com" || endpoint.Host.EndsWith(".azure.com", StringComparison.OrdinalIgnoreCase)
            ? OptionalParts.MaxTokens
            : OptionalParts.None;

    private static bool IsFailure(Exception error, CancellationToken cancellationToken) =>
        error is not OperationCanceledException || !cancellationToken.IsCancellationRequested;

    private static ChatResponseUpdate Read(StreamingChatCompletionUpdate wire)
    {
        var update = new ChatResponseUpdate(ChatRole.Assistant, string.Concat(wire.ContentUpdate.Select(part => part.Text)))
        {
            ModelId = wire.Model,
            FinishReason = wire.FinishReason is { } reason ? WireMessages.Of(reason) : null,
        };
        if (WireMessages.Of(wire.Usage) is { } usage)
        {
            update.Contents.Add(new UsageContent(usage));
        }

        return update;
    }

    /// <summary>Whether the endpoint refused an optional part; it is left out from now on.</summary>
    private bool IsToBeAskedAgain(Exception error, OptionalParts parts)
    {
        if (error is not ClientResultException { Status: 400 or 422 } refusal || refusal.GetRawResponse() is not { } response)
        {
            return false;
        }

        var part = RefusedParts.Find(response.Content.ToString(), parts);

        // One limit of tokens must stay: without any, a reply could cost whatever the endpoint likes.
        const OptionalParts limits = OptionalParts.MaxTokens | OptionalParts.MaxCompletionTokens;
        if (part == OptionalParts.None || (limits.HasFlag(part) && ((parts & limits) & ~part) == OptionalParts.None))
        {
            return false;
        }

        Interlocked.Or(ref _refused, (int)part);
        return true;
    }
}
