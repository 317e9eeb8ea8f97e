namespace BriefBot.Memory.Ranking;

/// <summary>A question and its passages, best first.</summary>
internal sealed record PassageRanking(Question Question, IReadOnlyList<RankedPassage> Passages);
