using BriefBot.Memory.Evaluation;

namespace BriefBot.Contract;

/// <summary>The line of <c>eval --json</c>; a figure that nothing was there to make it from is null.</summary>
internal sealed record EvalLine(
    int Articles,
    int Questions,
    EvalLine.ScoresJson All,
    IReadOnlyDictionary<string, EvalLine.ScoresJson> ByType,
    EvalLine.AbstentionJson Abstention,
    EvalLine.LatencyJson LatencyMs)
{
    public static EvalLine Of(int articles, EvaluationReport report) => new(
        articles,
        report.Questions.Count,
        ScoresJson.Of(report.All),
        report.ByType.ToDictionary(type => type.Key, type => ScoresJson.Of(type.Value)),
        new AbstentionJson(
            Figure(report.Abstention.Auc),
            Figure(report.Abstention.NullCaught),
            Figure(report.Abstention.AnswerableKept),
            Figure(report.Abstention.Threshold)),
        new LatencyJson(Figure(report.Latency.P50), Figure(report.Latency.P95), Figure(report.Latency.P99)));

    private static double? Figure(double value) => double.IsFinite(value) ? Math.Round(value, 4) : null;

    /// <summary>How well passages were found; see <see cref="RetrievalScores"/>.</summary>
    internal sealed record ScoresJson(int Questions, double? Mrr10, double? Hits10, double? Hits4, double? Map10, double? All10)
    {
        public static ScoresJson Of(RetrievalScores scores) => new(
            scores.Questions, Figure(scores.Mrr10), Figure(scores.Hits10), Figure(scores.Hits4), Figure(scores.Map10), Figure(scores.All10));
    }

    /// <summary>How well covered and not covered were told apart; see <see cref="AbstentionScores"/>.</summary>
    internal sealed record AbstentionJson(double? Auc, double? NullCaught, double? AnswerableKept, double? Threshold);

    /// <summary>Milliseconds a question.</summary>
    internal sealed record LatencyJson(double? P50, double? P95, double? P99);
}
