using System.Runtime.CompilerServices;
using Microsoft.Extensions.AI;

namespace BriefBot.SemanticKernel.Tests.Worlds;

/// <summary>A chat client that keeps what it was asked last.</summary>
internal sealed class RecordingClient : IChatClient
{
    private readonly ChatClientMetadata _metadata = new("recording", new Uri("http://localhost"), "recording-model");

    public IReadOnlyList<(string Role, string Text)> Messages { get; private set; } = [];

    public ChatOptions? Options { get; private set; }

    public Task<ChatResponse> GetResponseAsync(
        IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default)
    {
        Keep(messages, options);
        return Task.FromResult(new ChatResponse(new ChatMessage(ChatRole.Assistant, "{}")));
    }

    public async IAsyncEnumerable<ChatResponseUpdate> GetStreamingResponseAsync(
        IEnumerable<ChatMessage> messages, ChatOptions? options = null, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        Keep(messages, options);
        await Task.Yield();
        yield return new ChatResponseUpdate(ChatRole.Assistant, "{}");
    }

    public object? GetService(Type serviceType, object? serviceKey = null) => serviceType == typeof(ChatClientMetadata) ? _metadata : null;

    public void Dispose()
    {
    }

    private void Keep(IEnumerable<ChatMessage> messages, ChatOptions? options) =>
        (Messages, Options) = ([.. messages.Select(message => (message.Role.Value, message.Text))], options);
}
