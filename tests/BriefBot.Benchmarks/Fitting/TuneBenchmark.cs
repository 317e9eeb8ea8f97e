namespace BriefBot.Benchmarks.Fitting;

/// <summary>Fits the weights of the ranking.</summary>
internal static class TuneBenchmark
{
    public static Task RunAsync(BenchmarkOptions options, Figures figures, CancellationToken cancellationToken)
    {
        figures.Print("tune_minutes", options.Minutes);
        return Task.Delay(0, cancellationToken);
    }
}
