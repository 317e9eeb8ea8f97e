using System.Diagnostics;
using BriefBot.Answers;
using BriefBot.LanguageModel;
using BriefBot.LanguageModel.Prompts;
using BriefBot.LanguageModel.Writing;
using BriefBot.Memory.Evaluation;
using BriefBot.Summaries;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.DependencyInjection;

namespace BriefBot.Benchmarks.Writing;

/// <summary>The time of everything around the model: search, prompt, budgets, reading, check and quote lock; the model's own taken off.</summary>
internal static class ModelBenchmark
{
    private const int WarmUp = 100;

    public static async Task RunAsync(Figures figures, CancellationToken cancellationToken)
    {
        IReadOnlyList<string> development = [.. QuestionFile.Read(BenchmarkFiles.DevelopmentQuestions).Select(q => q.Question)];
        IReadOnlyList<string> own = [.. StarterQuestion.ReadAll().Select(q => q.Text)];
        using var folder = new ScratchFolder();
        using var model = new TimedModel();
        await using var bot = new Bot(folder.FullPath, services => services
            .AddSummaries()
            .AddSingleton<IChatClient>(model)
            .AddModelWriting()
            .Configure<LanguageModelOptions>(options => options.Model = "in-process")
            .Configure<PromptOptions>(prompts => prompts.Folder = Path.GetDirectoryName(BenchmarkFiles.Find("prompts/answer.yaml"))!));
        await bot.IndexAsync(BenchmarkFiles.Articles, cancellationToken);
        await bot.IndexStarterArticlesAsync(cancellationToken);
        await AskAsync(bot, model, [.. own.Take(WarmUp), .. development.Take(WarmUp)], cancellationToken);
        Print(figures, "model_own", await AskAsync(bot, model, [.. own.Select(question => question + " ?")], cancellationToken));
        Print(figures, "model_development", await AskAsync(bot, model, [.. development.Select(question => question + " ?")], cancellationToken));
    }

    private static void Print(Figures figures, string name, Run run)
    {
        figures.Print($"{name}_overhead", run.Around);
        figures.Print($"{name}_asked", (long)run.Asked);
        figures.Print($"{name}_written", (long)run.Written);
        figures.Print($"{name}_sentences_checked", (double)run.Checked / Math.Max(1, run.Sentences));
    }

    private static async Task<Run> AskAsync(Bot bot, TimedModel model, IReadOnlyList<string> questions, CancellationToken cancellationToken)
    {
        var run = new Run();
        foreach (var question in questions)
        {
            var (calls, before, started) = (model.Calls, model.Milliseconds, Stopwatch.GetTimestamp());
            var answer = await bot.QuoteLock.CheckAsync(
                await bot.Answerer.AnswerAsync(question, null, cancellationToken), cancellationToken);
            if (model.Calls == calls)
            {
                continue;
            }

            run.Around.Add(Stopwatch.GetElapsedTime(started).TotalMilliseconds - (model.Milliseconds - before));
            run.Asked++;
            if (answer is Answer.Grounded { Wording: Wording.Written written })
            {
                run.Written++;
                run.Checked += written.Checked;
                run.Sentences += written.Sentences;
            }
        }

        return run;
    }

    private sealed class Run
    {
        public Timings Around { get; } = new();

        public int Asked { get; set; }

        public int Written { get; set; }

        public int Checked { get; set; }

        public int Sentences { get; set; }
    }
}
