using BriefBot.Resilience;
using Polly;

namespace BriefBot.Embeddings;

/// <summary>What stands between BriefBot and an embedding endpoint's bad days: the pipeline <c>embeddings</c>.</summary>
internal static class EmbeddingPipeline
{
    /// <summary>Builds it.</summary>
    /// <param name="perTry">How long one try may take.</param>
    /// <param name="time">The clock of all delays and limits.</param>
    public static ResiliencePipeline Create(TimeSpan perTry, TimeProvider time) => new EndpointPipeline(
        "embeddings", perTry, Tries: 3, Retries: 3, FirstDelay: TimeSpan.FromSeconds(0.5), LongestDelay: TimeSpan.FromSeconds(10), OpenFor: TimeSpan.FromSeconds(30))
    {
        MayPass = static error => error is EmbeddingEndpointException { MayPass: true },
        RetryAfter = static error => (error as EmbeddingEndpointException)?.RetryAfter,
    }.Build(time);
}
