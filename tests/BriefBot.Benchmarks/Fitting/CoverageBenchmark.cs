using System.Globalization;
using BriefBot.Memory;
using BriefBot.Memory.Evaluation;
using BriefBot.Memory.Evidence;

namespace BriefBot.Benchmarks.Fitting;

/// <summary>
/// Fits both sets of weights of the coverage score: on development questions of several clauses, and on those of one clause
/// together with the project's own. Two-fold cross-validation tells how much of a figure is learnt by heart.
/// </summary>
internal static class CoverageBenchmark
{
    public static async Task RunAsync(Figures figures, CancellationToken cancellationToken)
    {
        var (several, one) = await SamplesAsync(cancellationToken);
        Fit("several_clauses", several, figures);
        Fit("one_clause", one, figures);
    }

    private static async Task<(List<CoverageSample> Several, List<CoverageSample> One)> SamplesAsync(CancellationToken cancellationToken)
    {
        List<CoverageSample> several = [], one = [];
        using var newsFolder = new ScratchFolder();
        await using var news = new Bot(newsFolder.FullPath);
        await news.IndexAsync(BenchmarkFiles.Articles, cancellationToken);
        foreach (var question in QuestionFile.Read(BenchmarkFiles.DevelopmentQuestions))
        {
            var result = await news.Memory.SearchAsync(new SearchQuery(question.Question), cancellationToken);
            if (CoverageSample.Of(question.Question, isOwn: false, question.Answerable, result) is { } sample)
            {
                (result.Evidence!.Question.ClauseTexts.Count > 1 ? several : one).Add(sample);
            }
        }

        using var starterFolder = new ScratchFolder();
        await using var starter = new Bot(starterFolder.FullPath);
        await starter.IndexStarterArticlesAsync(cancellationToken);
        foreach (var question in StarterQuestion.ReadAll())
        {
            var result = await starter.Memory.SearchAsync(new SearchQuery(question.Text), cancellationToken);
            if (CoverageSample.Of(question.Text, isOwn: true, question.IsCovered, result) is { } sample)
            {
                one.Add(sample);
            }
        }

        return (several, one);
    }

    private static void Fit(string name, IReadOnlyList<CoverageSample> samples, Figures figures)
    {
        var weights = LogisticRegression.Fit(samples);
        Print($"coverage_{name}_fitted", samples.Select(s => (s, weights)), figures);
        var folds = Enumerable.Range(0, 2)
            .Select(fold => LogisticRegression.Fit([.. samples.Where((_, i) => i % 2 != fold)])).ToArray();
        Print($"coverage_{name}_held_out", samples.Select((s, i) => (s, folds[i % 2])), figures);
        foreach (var sample in samples.Where(s => s.IsOwn && LogisticRegression.Chance(weights, s.Values) >= CoverageWeights.Threshold != s.IsCovered))
        {
            figures.PrintText(
                $"coverage_{name}_{(sample.IsCovered ? "missed" : "wrongly_covered")}",
                $"{LogisticRegression.Chance(weights, sample.Values).ToString("F2", CultureInfo.InvariantCulture)} {sample.Question}");
        }

        figures.PrintText($"coverage_{name}_weights", $"[{string.Join(", ", weights.Select(w => w.ToString("F2", CultureInfo.InvariantCulture)))}]");
    }

    /// <summary>Prints the figures of samples, each judged by weights of its own.</summary>
    private static void Print(string name, IEnumerable<(CoverageSample Sample, double[] Weights)> judged, Figures figures)
    {
        foreach (var set in judged.GroupBy(j => j.Sample.IsOwn ? "own" : "development"))
        {
            var yes = set.Where(j => j.Sample.IsCovered).ToList();
            var no = set.Where(j => !j.Sample.IsCovered).ToList();
            if (yes.Count == 0 || no.Count == 0)
            {
                continue;
            }

            figures.Print($"{name}_{set.Key}_auc", Evaluator.AreaUnderCurve(yes.Select(Chance), no.Select(Chance)));
            figures.Print($"{name}_{set.Key}_auc_without_outlet_and_date", Evaluator.AreaUnderCurve(yes.Select(ChanceElsewhere), no.Select(ChanceElsewhere)));
            figures.Print($"{name}_{set.Key}_kept", (double)yes.Count(j => Chance(j) >= CoverageWeights.Threshold) / yes.Count);
            figures.Print($"{name}_{set.Key}_caught", (double)no.Count(j => Chance(j) < CoverageWeights.Threshold) / no.Count);
        }
    }

    private static double Chance((CoverageSample Sample, double[] Weights) judged) =>
        LogisticRegression.Chance(judged.Weights, judged.Sample.Values);

    private static double ChanceElsewhere((CoverageSample Sample, double[] Weights) judged) =>
        LogisticRegression.Chance(judged.Weights, judged.Sample.WithoutPlaceAndTime);
}
