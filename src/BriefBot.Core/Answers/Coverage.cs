using BriefBot.Memory.Evidence;

namespace BriefBot.Answers;

/// <summary>How well the articles cover a question.</summary>
/// <param name="Score">From 0 to 1; at or above <paramref name="Threshold"/> the question counts as covered.</param>
/// <param name="Threshold">The least score that counts as covered.</param>
/// <param name="Articles">How many articles are quoted.</param>
/// <param name="Newest">When the newest of them was published; null when none has a date.</param>
public sealed record Coverage(double Score, double Threshold, int Articles, DateTimeOffset? Newest)
{
    /// <summary>The score from which a question counts as covered.</summary>
    public const double LeastScore = CoverageWeights.Threshold;

    /// <summary>Parts of the question that no quote covers, in the question's own words; empty when all are covered.</summary>
    public IReadOnlyList<string> Uncovered { get; init; } = [];
}
