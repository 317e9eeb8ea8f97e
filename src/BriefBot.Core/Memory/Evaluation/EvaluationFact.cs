namespace BriefBot.Memory.Evaluation;

/// <summary>A sentence that answers a question, or part of it.</summary>
/// <param name="Article">The article that it stands in; kept for reports, scoring looks at the text alone.</param>
/// <param name="Text">The sentence.</param>
public sealed record EvaluationFact(string Article, string Text);
