namespace BriefBot.Memory.Embeddings;

/// <summary>What became of a run that computes missing vectors.</summary>
/// <param name="Embedded">How many passages got a vector in this run.</param>
/// <param name="Missing">How many are still without one.</param>
/// <param name="Failure">Why the run ended early, in words for people; null when it did not.</param>
public readonly record struct EmbeddingRun(int Embedded, int Missing, string? Failure);
