namespace BriefBot.CommandLine;

/// <summary>A line of a questions file.</summary>
/// <param name="Number">The line's number, counted from 1.</param>
/// <param name="Id">The question's id; null when it has none.</param>
/// <param name="Question">The question; null when the line is bad.</param>
/// <param name="Problem">What is wrong with the line; null when nothing is.</param>
internal sealed record QuestionLine(int Number, string? Id, string? Question, string? Problem);
