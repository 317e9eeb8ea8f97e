using BriefBot.Memory;

namespace BriefBot.Benchmarks.Fitting;

/// <summary>A question with the evidence that search found for it.</summary>
/// <param name="Question">The question.</param>
/// <param name="IsOwn">Whether it is one of the project's own questions; the others are the development questions.</param>
/// <param name="IsCovered">Whether the articles answer it.</param>
/// <param name="Values">The evidence, in the order of the weights.</param>
/// <param name="WithoutPlaceAndTime">The same as if neither outlets nor dates had been seen.</param>
internal sealed record CoverageSample(string Question, bool IsOwn, bool IsCovered, float[] Values, float[] WithoutPlaceAndTime)
{
    /// <summary>The sample of a search; null when the search found nothing at all.</summary>
    public static CoverageSample? Of(string question, bool isOwn, bool isCovered, SearchResult result) => result.Evidence is { } evidence
        ? new CoverageSample(
            question, isOwn, isCovered, evidence.Coverage.ToArray(),
            (evidence.Coverage with { Outlet = 0, Day = 0, AsksOutlet = 0 }).ToArray())
        : null;
}
