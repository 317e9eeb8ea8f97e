using BriefBot.Memory.Evidence;

namespace BriefBot.Memory;

/// <summary>What a search found, best first.</summary>
/// <param name="Passages">The passages; empty when nothing shares a term with the question.</param>
/// <param name="CoverageScore">How well the passages cover the question, 0 (not at all) to 1; see the threshold in <c>Answers</c>.</param>
public sealed record SearchResult(IReadOnlyList<Passage> Passages, double CoverageScore)
{
    /// <summary>The question taken apart and the passages' sentences held against it; null when the memory does not rank by itself.</summary>
    internal SearchEvidence? Evidence { get; init; }

    /// <summary>Nothing found.</summary>
    public static readonly SearchResult Empty = new([], 0);
}
