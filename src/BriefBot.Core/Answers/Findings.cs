using BriefBot.Memory;

namespace BriefBot.Answers;

/// <summary>An answer in the articles' own words, and the searches that it was found by.</summary>
/// <param name="Answer">The answer.</param>
/// <param name="Searches">One search for each part of the question, in their order.</param>
internal sealed record Findings(Answer Answer, IReadOnlyList<SearchResult> Searches);
