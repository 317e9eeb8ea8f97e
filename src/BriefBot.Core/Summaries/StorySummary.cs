using BriefBot.Answers;

namespace BriefBot.Summaries;

/// <summary>What articles about the same event say about a topic.</summary>
/// <param name="Headline">The title of the article that says most about it.</param>
/// <param name="Sentences">At least one sentence.</param>
public sealed record StorySummary(string Headline, IReadOnlyList<GroundedSentence> Sentences);
