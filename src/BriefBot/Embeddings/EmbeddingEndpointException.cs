namespace BriefBot.Embeddings;

/// <summary>An embedding endpoint gave no vectors. The message is BriefBot's own: nothing that the endpoint sent is in it, and never the key.</summary>
internal sealed class EmbeddingEndpointException(EmbeddingProblem problem, string message, TimeSpan? retryAfter = null)
    : Exception(message)
{
    public EmbeddingProblem Problem { get; } = problem;

    /// <summary>How long the endpoint asks to wait; null when it does not say.</summary>
    public TimeSpan? RetryAfter { get; } = retryAfter;

    /// <summary>Whether the same request may work a little later.</summary>
    public bool MayPass => Problem is EmbeddingProblem.Unreachable or EmbeddingProblem.TooSlow or EmbeddingProblem.Busy or EmbeddingProblem.Broken;
}
