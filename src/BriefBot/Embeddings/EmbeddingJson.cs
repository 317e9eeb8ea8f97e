using System.Text.Json.Serialization;

namespace BriefBot.Embeddings;

/// <summary>Reads and writes the wire format of <c>POST /embeddings</c>.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower)]
[JsonSerializable(typeof(EmbeddingRequest))]
[JsonSerializable(typeof(EmbeddingResponse))]
internal sealed partial class EmbeddingJson : JsonSerializerContext;
