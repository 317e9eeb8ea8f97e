using BriefBot.Memory.Ranking;

namespace BriefBot.Benchmarks.Fitting;

/// <summary>A question's candidates and features: kept, because weights that only order them need no new search.</summary>
internal sealed record TuningCandidates(IReadOnlyList<Candidate> Candidates, IReadOnlyList<Features> Features, Features Largest);
