using System.Diagnostics;
using System.Runtime.CompilerServices;
using System.Text.Json;
using BriefBot.StandIns.Model;
using Microsoft.Extensions.AI;

namespace BriefBot.Benchmarks.Writing;

/// <summary>An honest model inside the process, which notes how long it took itself.</summary>
internal sealed class TimedModel : IChatClient
{
    /// <summary>Less than any real one takes.</summary>
    private static readonly TimeSpan Thinking = TimeSpan.FromMilliseconds(50);

    /// <summary>The time that all requests took so far, in milliseconds.</summary>
    public double Milliseconds { get; private set; }

    /// <summary>The requests so far.</summary>
    public int Calls { get; private set; }

    public async Task<ChatResponse> GetResponseAsync(
        IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default)
    {
        var started = Stopwatch.GetTimestamp();
        var body = JsonSerializer.SerializeToElement(new
        {
            messages = messages.Select(message => new { role = message.Role.Value, content = message.Text }),
        });
        var answer = (ModelAnswer.Text)GoodAnswers.Answer(new ReceivedRequest("/v1/chat/completions", string.Empty, body));
        await Task.Delay(Thinking, cancellationToken);
        Milliseconds += Stopwatch.GetElapsedTime(started).TotalMilliseconds;
        Calls++;
        return new ChatResponse(new ChatMessage(ChatRole.Assistant, answer.Content)) { FinishReason = ChatFinishReason.Stop };
    }

    public async IAsyncEnumerable<ChatResponseUpdate> GetStreamingResponseAsync(
        IEnumerable<ChatMessage> messages, ChatOptions? options = null, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        foreach (var update in (await GetResponseAsync(messages, options, cancellationToken)).ToChatResponseUpdates())
        {
            yield return update;
        }
    }

    public object? GetService(Type serviceType, object? serviceKey = null) => null;

    public void Dispose()
    {
    }
}
