using BriefBot.Answers;
using BriefBot.Memory;

namespace BriefBot.Benchmarks.Scale;

/// <summary>What is measured in a fresh process, over a folder that <see cref="ScaleBenchmark"/> filled.</summary>
internal static class ScaleProbe
{
    /// <summary>Starts, searches, and reports the memory that it took.</summary>
    public const string Name = "scale-probe";

    /// <summary>Starts only.</summary>
    public const string StartName = "scale-start";

    private const int WarmUp = 100;

    public static async Task StartAsync(BenchmarkOptions options, Figures figures, CancellationToken cancellationToken)
    {
        var folder = new ScaleFolder(options.Data!);
        await using var bot = new Bot(folder.Store);
        await FirstAnswerAsync(bot, (await File.ReadAllLinesAsync(folder.Questions, cancellationToken))[0], figures, cancellationToken);
        figures.Print("start_cpu_seconds", CpuTime.Milliseconds() / 1000);
        figures.Print("peak_memory_megabytes", ResidentMemory.PeakMegabytes());
    }

    public static async Task RunAsync(BenchmarkOptions options, Figures figures, CancellationToken cancellationToken)
    {
        var folder = new ScaleFolder(options.Data!);
        var questions = await File.ReadAllLinesAsync(folder.Questions, cancellationToken);
        await using var bot = new Bot(folder.Store);
        await FirstAnswerAsync(bot, questions[0], figures, cancellationToken);
        figures.Print("start_cpu_seconds", CpuTime.Milliseconds() / 1000);
        figures.Print("start_peak_memory_megabytes", ResidentMemory.PeakMegabytes());
        foreach (var question in questions.Take(WarmUp))
        {
            await bot.Memory.SearchAsync(new SearchQuery(question), cancellationToken);
        }

        var (search, ask) = (new Timings(), new Timings());
        var computed = CpuTime.Milliseconds();
        foreach (var question in questions)
        {
            await search.TimeAsync(() => bot.Memory.SearchAsync(new SearchQuery(question), cancellationToken));
        }

        figures.Print("search", search);
        figures.Print("search_cpu_mean_ms", (CpuTime.Milliseconds() - computed) / questions.Length);
        foreach (var question in questions)
        {
            await ask.TimeAsync(() => bot.Answerer.AnswerAsync(question, null, cancellationToken));
        }

        figures.Print("ask", ask);
        await Load.PrintAsync("search", bot.Memory, questions, figures, cancellationToken);
        figures.Print("peak_memory_megabytes", ResidentMemory.PeakMegabytes());
    }

    private static async Task FirstAnswerAsync(Bot bot, string question, Figures figures, CancellationToken cancellationToken)
    {
        await bot.Answerer.AnswerAsync(question, null, cancellationToken);
        figures.PrintText(ScaleProcess.Answered, string.Empty);
    }
}
