using System.Diagnostics;

namespace BriefBot.Memory.Evaluation;

/// <summary>Scores search on questions whose right passages are known, as MultiHop-RAG does (Tang and Yang, COLM 2024, arXiv 2401.15391).</summary>
public static class Evaluator
{
    private const int Depth = 10;

    /// <summary>Asks every question and scores what was found.</summary>
    /// <param name="memory">The memory that holds the articles.</param>
    /// <param name="questions">The questions.</param>
    /// <param name="threshold">The coverage score from which a question counts as covered.</param>
    /// <param name="asked">Called after each question; null for nobody.</param>
    /// <param name="cancellationToken">Ends the run early.</param>
    public static async Task<EvaluationReport> RunAsync(
        IArticleMemory memory, IReadOnlyList<EvaluationQuestion> questions, double threshold, Action? asked, CancellationToken cancellationToken)
    {
        var results = new List<QuestionResult>(questions.Count);
        foreach (var question in questions)
        {
            var started = Stopwatch.GetTimestamp();
            var found = await memory.SearchAsync(new SearchQuery(question.Question, Depth), cancellationToken).ConfigureAwait(false);
            var elapsed = Stopwatch.GetElapsedTime(started).TotalMilliseconds;
            results.Add(new QuestionResult(question, Ranks(question, found), found.CoverageScore, elapsed));
            asked?.Invoke();
        }

        var answerable = results.Where(r => r.Question.Answerable).ToList();
        return new EvaluationReport(
            Score(answerable),
            new SortedDictionary<string, RetrievalScores>(
                answerable.GroupBy(r => r.Question.Type).ToDictionary(g => g.Key, g => Score([.. g])), StringComparer.Ordinal),
            Abstention(results, threshold),
            (Percentile(results, .5), Percentile(results, .95), Percentile(results, .99)),
            results);
    }

    /// <summary>The share of pairs of an answerable and an unanswerable question in which the answerable one scores higher; ties count half.</summary>
    public static double AreaUnderCurve(IEnumerable<double> answerable, IEnumerable<double> unanswerable)
    {
        double[] low = [.. unanswerable.Order()];
        double wins = 0;
        long count = 0;
        foreach (var score in answerable)
        {
            var below = LowerBound(low, score);
            var ties = LowerBound(low, Math.BitIncrement(score)) - below;
            wins += below + (ties / 2.0);
            count++;
        }

        return count == 0 || low.Length == 0 ? double.NaN : wins / (count * (double)low.Length);
    }

    private static int LowerBound(double[] sorted, double value)
    {
        int low = 0, high = sorted.Length;
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = sorted[middle] < value ? (middle + 1, high) : (low, middle);
        }

        return low;
    }

    private static List<int> Ranks(EvaluationQuestion question, SearchResult found)
    {
        var passages = found.Passages.Take(Depth).Select(p => WithoutWhiteSpace(p.Text)).ToList();
        return [.. question.Facts.Select(f => passages.FindIndex(p => p.Contains(WithoutWhiteSpace(f.Text), StringComparison.Ordinal)) + 1)];
    }

    private static RetrievalScores Score(IReadOnlyList<QuestionResult> results) => new(
        results.Count,
        Mean(results, r => r.FirstRank == 0 ? 0 : 1.0 / r.FirstRank),
        Mean(results, r => r.FirstRank is > 0 and <= Depth ? 1 : 0),
        Mean(results, r => r.FirstRank is > 0 and <= 4 ? 1 : 0),
        Mean(results, AveragePrecision),
        Mean(results, r => r.FactRanks.Count > 0 && r.FactRanks.All(f => f > 0) ? 1 : 0));

    private static double AveragePrecision(QuestionResult result) => result.FactRanks.Count == 0
        ? 0
        : result.FactRanks.Where(r => r > 0).Sum(r => 1.0 / r) / Math.Min(result.FactRanks.Count, Depth);

    private static AbstentionScores Abstention(IReadOnlyList<QuestionResult> results, double threshold)
    {
        var yes = results.Where(r => r.Question.Answerable).Select(r => r.CoverageScore).ToList();
        var no = results.Where(r => !r.Question.Answerable).Select(r => r.CoverageScore).ToList();
        return new AbstentionScores(
            AreaUnderCurve(yes, no),
            no.Count == 0 ? double.NaN : (double)no.Count(s => s < threshold) / no.Count,
            yes.Count == 0 ? double.NaN : (double)yes.Count(s => s >= threshold) / yes.Count,
            threshold);
    }

    private static double Mean(IReadOnlyList<QuestionResult> results, Func<QuestionResult, double> value) =>
        results.Count == 0 ? double.NaN : results.Average(value);

    private static double Percentile(List<QuestionResult> results, double part)
    {
        var sorted = results.Select(r => r.Milliseconds).Order().ToList();
        return sorted.Count == 0 ? double.NaN : sorted[Math.Min(sorted.Count - 1, (int)(part * sorted.Count))];
    }

    private static string WithoutWhiteSpace(string text) => string.Concat(text.Where(c => !char.IsWhiteSpace(c)));
}
