using BriefBot.Answers;
using BriefBot.Memory.Evaluation;

namespace BriefBot.Benchmarks.Speed;

/// <summary>How long a whole answer takes: search, sentences, and the follow-up questions that the bot asks itself.</summary>
internal static class AskBenchmark
{
    private const int WarmUp = 100;

    public static async Task RunAsync(Figures figures, CancellationToken cancellationToken)
    {
        IReadOnlyList<string> development = [.. QuestionFile.Read(BenchmarkFiles.DevelopmentQuestions).Select(q => q.Question)];
        IReadOnlyList<string> own = [.. StarterQuestion.ReadAll().Select(q => q.Text)];
        using var folder = new ScratchFolder();
        await using var bot = new Bot(folder.FullPath);
        await bot.IndexAsync(BenchmarkFiles.Articles, cancellationToken);

        var first = new Timings();
        await first.TimeAsync(() => bot.Answerer.AnswerAsync(own[0], null, cancellationToken));
        figures.Print("ask_first_ms", first.Mean);
        await AskAsync(bot.Answerer, [.. own.Take(WarmUp), .. development.Take(WarmUp)], cancellationToken);

        var (timings, answered) = await AskAsync(bot.Answerer, development, cancellationToken);
        figures.Print("ask_development", timings);
        figures.Print("ask_development_answered", (double)answered / development.Count);
        (timings, answered) = await AskAsync(bot.Answerer, own, cancellationToken);
        figures.Print("ask_own", timings);
        figures.Print("ask_own_answered", (double)answered / own.Count);
    }

    private static async Task<(Timings Timings, int Answered)> AskAsync(
        IAnswerer answerer, IReadOnlyList<string> questions, CancellationToken cancellationToken)
    {
        var timings = new Timings();
        var answered = 0;
        foreach (var question in questions)
        {
            var answer = await timings.TimeAsync(() => answerer.AnswerAsync(question, null, cancellationToken));
            answered += answer is Answer.Grounded ? 1 : 0;
        }

        return (timings, answered);
    }
}
