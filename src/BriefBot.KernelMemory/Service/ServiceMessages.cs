using System.Text.Json.Serialization;

namespace BriefBot.KernelMemory.Service;

/// <summary>Body of <c>POST /search</c>; the tags of a filter are joined by AND, the filters by OR.</summary>
internal sealed record SearchRequest(
    string Index, string Query, IReadOnlyList<Dictionary<string, IReadOnlyList<string>>> Filters, double MinRelevance, int Limit);

/// <summary>Answer to <c>POST /search</c>.</summary>
internal sealed record SearchResponse(IReadOnlyList<Citation?>? Results);

/// <summary>A document that was found.</summary>
internal sealed record Citation(string? DocumentId, IReadOnlyList<Partition?>? Partitions);

/// <summary>A piece of a document, as the service cut it.</summary>
internal sealed record Partition(string? Text, double Relevance);

/// <summary>Answer to <c>GET /upload-status</c>.</summary>
internal sealed record StatusResponse(bool? Completed);

/// <summary>Answer to <c>GET /indexes</c>.</summary>
internal sealed record IndexesResponse(IReadOnlyList<IndexName?>? Results);

/// <summary>An index of the service.</summary>
internal sealed record IndexName(string? Name);

/// <summary>The service's JSON; <c>upload-status</c> has names in snake case, of which BriefBot reads none of two words.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(SearchRequest))]
[JsonSerializable(typeof(SearchResponse))]
[JsonSerializable(typeof(StatusResponse))]
[JsonSerializable(typeof(IndexesResponse))]
internal sealed partial class ServiceJson : JsonSerializerContext;
