using System.Diagnostics;
using BriefBot.Memory;

namespace BriefBot.Benchmarks;

/// <summary>Searches many at once, as a busy channel does.</summary>
internal static class Load
{
    /// <summary>How many questions are on their way at the same time.</summary>
    public const int AtOnce = 10;

    /// <summary>How many times more questions a second are answered when ten come at once: up to the number of cores when nothing stands in the way.</summary>
    public static async Task<double> ThroughputRatioAsync(
        IArticleMemory memory, IReadOnlyList<string> questions, CancellationToken cancellationToken)
    {
        // Both ways twice, interleaved: another program on the machine disturbs them alike.
        var (one, many) = (TimeSpan.Zero, TimeSpan.Zero);
        for (var round = 0; round < 2; round++)
        {
            one += await RunAsync(memory, questions, 1, cancellationToken);
            many += await RunAsync(memory, questions, AtOnce, cancellationToken);
        }

        return one / many;
    }

    private static async Task<TimeSpan> RunAsync(
        IArticleMemory memory, IReadOnlyList<string> questions, int atOnce, CancellationToken cancellationToken)
    {
        var started = Stopwatch.GetTimestamp();
        await Parallel.ForEachAsync(
            questions,
            new ParallelOptions { MaxDegreeOfParallelism = atOnce, CancellationToken = cancellationToken },
            async (question, token) => await memory.SearchAsync(new SearchQuery(question), token));
        return Stopwatch.GetElapsedTime(started);
    }
}
