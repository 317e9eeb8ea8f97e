using System.Diagnostics;
using BriefBot.Memory;

namespace BriefBot.Benchmarks;

/// <summary>Searches many at once, as a busy channel does.</summary>
internal static class Load
{
    /// <summary>How many questions are on their way at the same time.</summary>
    public const int AtOnce = 10;

    /// <summary>Prints how many times more questions a second are answered when ten come at once, up to the number of cores when nothing stands in the way, and how much more computing each takes then.</summary>
    public static async Task PrintAsync(
        string name, IArticleMemory memory, IReadOnlyList<string> questions, Figures figures, CancellationToken cancellationToken)
    {
        // Both ways twice, interleaved: another program on the machine disturbs them alike.
        var (one, many) = (default(Cost), default(Cost));
        for (var round = 0; round < 2; round++)
        {
            one += await RunAsync(memory, questions, 1, cancellationToken);
            many += await RunAsync(memory, questions, AtOnce, cancellationToken);
        }

        figures.Print($"{name}_ten_at_once_throughput", one.Elapsed / many.Elapsed);
        figures.Print($"{name}_ten_at_once_cpu", many.Computing / one.Computing);
    }

    private static async Task<Cost> RunAsync(
        IArticleMemory memory, IReadOnlyList<string> questions, int atOnce, CancellationToken cancellationToken)
    {
        var (started, computed) = (Stopwatch.GetTimestamp(), CpuTime.Milliseconds());
        await Parallel.ForEachAsync(
            questions,
            new ParallelOptions { MaxDegreeOfParallelism = atOnce, CancellationToken = cancellationToken },
            async (question, token) => await memory.SearchAsync(new SearchQuery(question), token));
        return new Cost(Stopwatch.GetElapsedTime(started).TotalMilliseconds, CpuTime.Milliseconds() - computed);
    }

    /// <summary>What a run took, in milliseconds.</summary>
    private readonly record struct Cost(double Elapsed, double Computing)
    {
        public static Cost operator +(Cost a, Cost b) => new(a.Elapsed + b.Elapsed, a.Computing + b.Computing);
    }
}
