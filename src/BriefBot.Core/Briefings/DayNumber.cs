using BriefBot.Answers;

namespace BriefBot.Briefings;

/// <summary>A figure of the day.</summary>
/// <param name="Figure">The figure with its unit as the quote writes it, such as <c>91.2 percent</c>.</param>
/// <param name="Who">Who says so, in the article's words; null when the article says it itself.</param>
/// <param name="Quote">The sentence that says it.</param>
public sealed record DayNumber(string Figure, string? Who, Quote Quote);
