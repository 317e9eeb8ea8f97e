namespace BriefBot.Memory.Evaluation;

/// <summary>How one question fared.</summary>
/// <param name="Question">The question.</param>
/// <param name="FactRanks">For each fact, the rank of the first passage that holds it; 0 when none of the first 10 does.</param>
/// <param name="CoverageScore">The score that decides "covered or not".</param>
/// <param name="Milliseconds">How long the search took.</param>
public sealed record QuestionResult(
    EvaluationQuestion Question, IReadOnlyList<int> FactRanks, double CoverageScore, double Milliseconds)
{
    /// <summary>The rank of the first passage that holds a fact; 0 when none of the first 10 does.</summary>
    public int FirstRank => FactRanks.Where(r => r > 0).DefaultIfEmpty(0).Min();
}
