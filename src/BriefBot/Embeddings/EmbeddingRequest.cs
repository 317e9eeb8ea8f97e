namespace BriefBot.Embeddings;

/// <summary>What is asked for: https://platform.openai.com/docs/api-reference/embeddings/create.</summary>
internal sealed record EmbeddingRequest(string Model, IReadOnlyList<string> Input, string EncodingFormat);
