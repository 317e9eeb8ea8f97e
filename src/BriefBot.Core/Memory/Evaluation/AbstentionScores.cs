namespace BriefBot.Memory.Evaluation;

/// <summary>How well "covered" and "not covered" were told apart.</summary>
/// <param name="Auc">The chance that an answerable question scores higher than one that is not; NaN when a kind is missing.</param>
/// <param name="NullCaught">The share of unanswerable questions below the threshold.</param>
/// <param name="AnswerableKept">The share of answerable questions at or above it.</param>
/// <param name="Threshold">The threshold in use.</param>
public sealed record AbstentionScores(double Auc, double NullCaught, double AnswerableKept, double Threshold);
