using BriefBot.Answers;

namespace BriefBot.Contract;

/// <summary>How well the articles cover a question.</summary>
internal sealed record CoverageJson(
    double Score, double Threshold, int Articles, string? Newest, IReadOnlyList<string> Uncovered)
{
    /// <summary>For replies that say nothing about coverage, such as a failure.</summary>
    public static readonly CoverageJson None = new(0, 0, 0, null, []);

    public static CoverageJson Of(Coverage coverage) => new(
        coverage.Score, coverage.Threshold, coverage.Articles, PublishedText.Of(coverage.Newest), coverage.Uncovered);
}
