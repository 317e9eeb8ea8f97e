using BriefBot.Memory;
using BriefBot.Memory.Evaluation;
using BriefBot.Memory.Evidence;

namespace BriefBot.Benchmarks.Quality;

/// <summary>How good and how fast search is on the development questions, beside SQLite's own bm25.</summary>
internal static class SearchBenchmark
{
    /// <summary>Enough to have every method compiled for speed before times count.</summary>
    private const int WarmUp = 300;

    public static async Task RunAsync(Figures figures, CancellationToken cancellationToken)
    {
        var questions = QuestionFile.Read(BenchmarkFiles.DevelopmentQuestions);
        using var folder = new ScratchFolder();
        await using var bot = new Bot(folder.FullPath);
        await bot.IndexAsync(BenchmarkFiles.Articles, cancellationToken);
        await Evaluator.RunAsync(bot.Memory, [.. questions.Take(WarmUp)], CoverageWeights.Threshold, null, cancellationToken);

        var computed = CpuTime.Milliseconds();
        var recording = new RecordingMemory(bot.Memory);
        var report = await Evaluator.RunAsync(recording, questions, CoverageWeights.Threshold, null, cancellationToken);
        figures.Print("search_cpu_mean_ms", (CpuTime.Milliseconds() - computed) / questions.Count);
        PrintScores("search", report, figures);
        PrintAbstention("search", report, figures);
        figures.Print("search_auc_without_outlet_and_date", WithoutPlaceAndTime(questions, recording.Results));

        using var fullText = FullTextMemory.Build(folder.FullPath);
        await Evaluator.RunAsync(fullText, [.. questions.Take(WarmUp)], 0, null, cancellationToken);
        computed = CpuTime.Milliseconds();
        var floor = await Evaluator.RunAsync(fullText, questions, 0, null, cancellationToken);
        figures.Print("fts5_cpu_mean_ms", (CpuTime.Milliseconds() - computed) / questions.Count);
        PrintScores("fts5", floor, figures);
        figures.Print("fts5_auc", floor.Abstention.Auc);

        figures.Print(
            "search_ten_at_once_throughput",
            await Load.ThroughputRatioAsync(bot.Memory, [.. questions.Select(q => q.Question)], cancellationToken));
        figures.Print("cores", (long)Environment.ProcessorCount);
    }

    private static void PrintScores(string name, EvaluationReport report, Figures figures)
    {
        foreach (var (type, scores) in report.ByType.Prepend(new("all", report.All)))
        {
            figures.Print($"{name}_{type}_mrr10", scores.Mrr10);
            figures.Print($"{name}_{type}_hits10", scores.Hits10);
            figures.Print($"{name}_{type}_hits4", scores.Hits4);
            figures.Print($"{name}_{type}_map10", scores.Map10);
            figures.Print($"{name}_{type}_all10", scores.All10);
        }

        var timings = new Timings();
        foreach (var question in report.Questions)
        {
            timings.Add(question.Milliseconds);
        }

        figures.Print(name, timings);
    }

    private static void PrintAbstention(string name, EvaluationReport report, Figures figures)
    {
        figures.Print($"{name}_auc", report.Abstention.Auc);
        figures.Print($"{name}_null_caught", report.Abstention.NullCaught);
        figures.Print($"{name}_answerable_kept", report.Abstention.AnswerableKept);
    }

    /// <summary>The AUC when the coverage score does not see whether the question's outlet and date fit: casual questions name none.</summary>
    private static double WithoutPlaceAndTime(IReadOnlyList<EvaluationQuestion> questions, IReadOnlyList<SearchResult> results)
    {
        var scored = questions.Zip(results, (q, r) => (q.Answerable, Score: Score(r))).ToList();
        return Evaluator.AreaUnderCurve(scored.Where(s => s.Answerable).Select(s => s.Score), scored.Where(s => !s.Answerable).Select(s => s.Score));
    }

    private static double Score(SearchResult result) => result.Evidence is { } evidence
        ? CoverageModel.Score(evidence.Question, evidence.Coverage with { Outlet = 0, Day = 0, AsksOutlet = 0 }, evidence.Sentences)
        : 0;
}
