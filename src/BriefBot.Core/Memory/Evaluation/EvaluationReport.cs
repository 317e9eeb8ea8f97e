namespace BriefBot.Memory.Evaluation;

/// <summary>The scores of a run.</summary>
/// <param name="All">Over all answerable questions.</param>
/// <param name="ByType">For each kind of question, in the kinds' ordinal order.</param>
/// <param name="Abstention">Over all questions.</param>
/// <param name="Latency">Milliseconds a question: median, 95th and 99th percentile.</param>
/// <param name="Questions">Each question's own result, for finding the worst.</param>
public sealed record EvaluationReport(
    RetrievalScores All,
    IReadOnlyDictionary<string, RetrievalScores> ByType,
    AbstentionScores Abstention,
    (double P50, double P95, double P99) Latency,
    IReadOnlyList<QuestionResult> Questions);
