using BriefBot.Memory.Evaluation;
using BriefBot.Memory.Ranking;

namespace BriefBot.Benchmarks.Fitting;

/// <summary>
/// Fits the weights of the ranking on the development questions. Half of the time goes to two-fold cross-validation: the
/// weights of one half, scored on the other, tell what to expect of questions that nobody tuned on.
/// </summary>
internal static class TuneBenchmark
{
    public static async Task RunAsync(BenchmarkOptions options, Figures figures, CancellationToken cancellationToken)
    {
        using var folder = new ScratchFolder();
        await using (var bot = new Bot(folder.FullPath))
        {
            await bot.IndexAsync(BenchmarkFiles.Articles, cancellationToken);
        }

        var index = new TuningIndex(folder.FullPath);
        var questions = index.Locate(QuestionFile.Read(BenchmarkFiles.DevelopmentQuestions));
        var time = TimeSpan.FromMinutes(options.Minutes);
        var all = new WeightSearch(index, questions);
        all.Score(RankingWeights.Default).Print("tune_now", figures);

        var heldOut = default(RankingScore);
        for (var fold = 0; fold < 2; fold++)
        {
            var half = new WeightSearch(index, [.. questions.Where((_, i) => i % 2 == fold)]);
            var other = new WeightSearch(index, [.. questions.Where((_, i) => i % 2 != fold)]);
            var fitted = half.Climb(RankingWeights.Default, time / 4, cancellationToken);
            half.Score(fitted).Print($"tune_fold{fold}_fitted", figures);
            heldOut += other.Score(fitted);
        }

        heldOut.Print("tune_held_out", figures);
        var best = all.Climb(RankingWeights.Default, time / 2, cancellationToken);
        all.Score(best).Print("tune_fitted", figures);
        foreach (var weight in RankingWeight.All.Where(w => w.Of(best) != w.Of(RankingWeights.Default)))
        {
            figures.PrintText($"tune_{weight.Property.Name}", weight.Code(best));
        }
    }
}
