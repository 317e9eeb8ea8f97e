namespace BriefBot.LanguageModel.Resilience;

/// <summary>The one way to a language model: within the budgets, behind the time limits, retries and the circuit breaker.</summary>
public interface ILanguageModel
{
    /// <summary>The model's name as it is set.</summary>
    string Name { get; }

    /// <summary>Has a text written. Whatever goes wrong at the endpoint is an outcome, not an exception.</summary>
    /// <param name="request">What is asked for.</param>
    /// <param name="onText">
    /// Gets each piece of the text as it comes, in order, one at a time; null waits for the whole. The time it takes counts
    /// as the model's, so it should only note the piece. A reply that breaks off after the first piece is not tried again.
    /// </param>
    /// <param name="cancellationToken">Ends it.</param>
    /// <exception cref="OperationCanceledException">It was cancelled; exceptions of <paramref name="onText"/> pass through as well.</exception>
    Task<ModelReply> WriteAsync(
        ModelRequest request, Func<string, CancellationToken, ValueTask>? onText, CancellationToken cancellationToken);
}
