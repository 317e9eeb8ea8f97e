using BriefBot.Benchmarks.Acknowledging;
using BriefBot.Benchmarks.Fitting;
using BriefBot.Benchmarks.Quality;
using BriefBot.Benchmarks.Scale;
using BriefBot.Benchmarks.Speed;
using BriefBot.Benchmarks.Writing;

namespace BriefBot.Benchmarks;

/// <summary>All benchmarks by name.</summary>
internal static class Catalog
{
    private const int Done = 0;
    private const int WrongUsage = 2;

    private static readonly IReadOnlyList<Benchmark> All =
    [
        new("index", "articles/s into a fresh memory", (_, figures, stop) => IndexBenchmark.RunAsync(figures, stop)),
        new("ask", "time of a whole answer, follow-ups included", (_, figures, stop) => AskBenchmark.RunAsync(figures, stop)),
        new("search", "scores and time of search, beside SQLite's own bm25", (_, figures, stop) => SearchBenchmark.RunAsync(figures, stop)),
        new("scale", "import, start and search at 50,000 made-up articles [--articles N] [--data DIR]", ScaleBenchmark.RunAsync),
        new("discord", "time to an acknowledgement, bursts, memory, against a stand-in for Discord", (_, figures, stop) => DiscordBenchmark.RunAsync(figures, stop)),
        new("model", "time of everything around a language model", (_, figures, stop) => ModelBenchmark.RunAsync(figures, stop)),
        new("coverage", "fits the weights of the coverage score", (_, figures, stop) => CoverageBenchmark.RunAsync(figures, stop)),
        new("tune", "fits the weights of the ranking [--minutes N]", TuneBenchmark.RunAsync),
        new(ScaleProbe.Name, "the part of scale that runs in a process of its own", ScaleProbe.RunAsync) { IsPart = true },
        new(ScaleProbe.StartName, "the same, up to the first answer", ScaleProbe.StartAsync) { IsPart = true },
    ];

    /// <summary>Runs the benchmark that the first argument names; lists them when there is none.</summary>
    /// <returns>0 when it ran, 2 when it could not.</returns>
    public static async Task<int> RunAsync(string[] args, TextWriter output, TextWriter error, CancellationToken cancellationToken)
    {
        if (args.Length == 0)
        {
            List(output);
            return Done;
        }

        if (All.FirstOrDefault(b => b.Name == args[0]) is not { } benchmark)
        {
            await error.WriteLineAsync($"There is no benchmark {args[0]}.");
            List(error);
            return WrongUsage;
        }

        try
        {
            await benchmark.RunAsync(BenchmarkOptions.Parse(args.AsSpan(1)), new Figures(output), cancellationToken);
            return Done;
        }
        catch (UnusableException unusable)
        {
            await error.WriteLineAsync(unusable.Message);
            return WrongUsage;
        }
    }

    private static void List(TextWriter writer)
    {
        foreach (var benchmark in All.Where(b => !b.IsPart))
        {
            writer.WriteLine($"{benchmark.Name,-10}{benchmark.Summary}");
        }
    }
}
