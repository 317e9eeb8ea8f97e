namespace BriefBot.Embeddings;

/// <summary>What comes back, as far as it is read; an endpoint may send anything.</summary>
internal sealed record EmbeddingResponse(IReadOnlyList<EmbeddingResponse.Item?>? Data)
{
    /// <summary>A text's vector; the index says which text's.</summary>
    internal sealed record Item(int Index, float[]? Embedding);
}
