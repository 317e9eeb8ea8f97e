namespace BriefBot.LanguageModel.Resilience;

/// <summary>A language model wrote nothing. The message is BriefBot's own: nothing that was sent or received is in it, and never the key.</summary>
/// <param name="problem">What is wrong.</param>
/// <param name="message">What is wrong in words that can be shown to a user.</param>
/// <param name="status">The HTTP status, where one came.</param>
/// <param name="retryAfter">How long the endpoint asks to wait.</param>
public sealed class ModelException(ModelProblem problem, string message, int? status = null, TimeSpan? retryAfter = null)
    : Exception(message)
{
    /// <summary>What is wrong.</summary>
    public ModelProblem Problem { get; } = problem;

    /// <summary>The HTTP status, 100 to 599; null when none came.</summary>
    public int? Status { get; } = status;

    /// <summary>How long the endpoint asks to wait; null when it does not say. Never negative.</summary>
    public TimeSpan? RetryAfter { get; } = retryAfter;

    /// <summary>Whether the same request may work a little later.</summary>
    public bool MayPass => Problem is ModelProblem.Unreachable or ModelProblem.TooSlow or ModelProblem.Busy or ModelProblem.Broken;

    /// <summary>Whether the endpoint certainly wrote nothing that it would charge for: it was never reached, or said no.</summary>
    public bool IsFree => Status is >= 300 || Problem is ModelProblem.Unreachable or ModelProblem.Resting or ModelProblem.Crowded;
}
