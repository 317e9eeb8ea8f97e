namespace BriefBot.Answers;

/// <summary>One of the questions in a question.</summary>
/// <param name="Shown">In the user's own words.</param>
/// <param name="Asked">What is looked for: the same, with what "it" and "when?" leave out.</param>
internal sealed record QuestionPart(string Shown, string Asked);
