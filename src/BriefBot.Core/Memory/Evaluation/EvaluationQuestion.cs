namespace BriefBot.Memory.Evaluation;

/// <summary>A question whose right passages are known.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Question">The question.</param>
/// <param name="Type">Its kind; scores are also given for each kind.</param>
/// <param name="Answerable">Whether the articles answer it.</param>
/// <param name="Facts">The sentences that do; empty when it is not answerable.</param>
public sealed record EvaluationQuestion(
    string Id, string Question, string Type, bool Answerable, IReadOnlyList<EvaluationFact> Facts);
