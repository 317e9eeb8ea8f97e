namespace BriefBot.Benchmarks;

/// <summary>A benchmark that is run by hand.</summary>
/// <param name="Name">How it is called on the command line.</param>
/// <param name="Summary">What it measures, for the list.</param>
/// <param name="RunAsync">Runs it and prints its figures.</param>
internal sealed record Benchmark(string Name, string Summary, Func<BenchmarkOptions, Figures, CancellationToken, Task> RunAsync)
{
    /// <summary>Whether another benchmark starts it; people do not.</summary>
    public bool IsPart { get; init; }
}
