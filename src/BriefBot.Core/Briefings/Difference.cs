using BriefBot.Answers;

namespace BriefBot.Briefings;

/// <summary>Where sources differ: shown side by side, never judged.</summary>
/// <param name="Measure">What they differ about, in the articles' words.</param>
/// <param name="Sides">Two or more quotes of different articles.</param>
public sealed record Difference(string Measure, IReadOnlyList<Quote> Sides);
