namespace BriefBot.Memory.Ranking;

/// <summary>A passage in its place.</summary>
internal sealed record RankedPassage(Candidate Candidate, Features Features, float Score);
