using BriefBot.Memory.Ranking;

namespace BriefBot.Memory.Evidence;

/// <summary>What a search knows beyond its passages: the question taken apart, and its sentences held against it.</summary>
internal sealed record SearchEvidence(Question Question, IReadOnlyList<EvidenceSentence> Sentences, CoverageEvidence Coverage);
