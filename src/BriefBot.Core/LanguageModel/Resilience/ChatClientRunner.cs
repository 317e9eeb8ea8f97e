using Microsoft.Extensions.AI;

namespace BriefBot.LanguageModel.Resilience;

/// <summary>Sends a request's messages to the chat client as they are.</summary>
internal sealed class ChatClientRunner(IChatClient client) : IPromptRunner
{
    public Task<ChatResponse> RunAsync(ModelRequest request, CancellationToken cancellationToken) =>
        client.GetResponseAsync(request.Messages, request.ToChatOptions(), cancellationToken);

    public IAsyncEnumerable<ChatResponseUpdate> RunStreamingAsync(ModelRequest request, CancellationToken cancellationToken) =>
        client.GetStreamingResponseAsync(request.Messages, request.ToChatOptions(), cancellationToken);
}
