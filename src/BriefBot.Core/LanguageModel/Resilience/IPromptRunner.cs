using Microsoft.Extensions.AI;

namespace BriefBot.LanguageModel.Resilience;

/// <summary>Has a prompt run by a language model: one try, without limits or budgets, which stand around it (<see cref="ILanguageModel"/>).</summary>
/// <remarks>Safe to use from many threads. Failures are the chat client's, thrown as they come.</remarks>
public interface IPromptRunner
{
    /// <summary>The whole reply at once.</summary>
    Task<ChatResponse> RunAsync(ModelRequest request, CancellationToken cancellationToken);

    /// <summary>The reply piece by piece, as it is written.</summary>
    IAsyncEnumerable<ChatResponseUpdate> RunStreamingAsync(ModelRequest request, CancellationToken cancellationToken);
}
