namespace BriefBot.Memory.Embeddings;

/// <summary>How far the passages' vectors have come.</summary>
/// <param name="Model">The model's name; empty when embeddings are off.</param>
/// <param name="Size">How many numbers the stored vectors of this model have; null when there are none yet.</param>
/// <param name="Embedded">How many passages have a vector of this model.</param>
/// <param name="Passages">How many passages there are.</param>
public readonly record struct EmbeddingStatus(string Model, int? Size, int Embedded, int Passages);
