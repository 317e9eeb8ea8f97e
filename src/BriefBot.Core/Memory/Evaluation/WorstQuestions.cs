using System.Globalization;

namespace BriefBot.Memory.Evaluation;

/// <summary>Writes down the questions that fared worst, as Markdown, for whoever tunes next.</summary>
public static class WorstQuestions
{
    /// <summary>Writes the questions with their facts, ranks and coverage score, the worst first.</summary>
    /// <param name="writer">Where to write.</param>
    /// <param name="report">The report of a run.</param>
    /// <param name="most">How many questions at most.</param>
    public static void Write(TextWriter writer, EvaluationReport report, int most)
    {
        ArgumentNullException.ThrowIfNull(writer);
        ArgumentNullException.ThrowIfNull(report);
        var threshold = report.Abstention.Threshold;
        var worst = report.Questions
            .Select(question => (Question: question, Loss: Loss(question, threshold)))
            .Where(question => question.Loss > 0)
            .OrderByDescending(question => question.Loss)
            .ThenBy(question => question.Question.Question.Id, StringComparer.Ordinal)
            .Take(most)
            .ToList();
        writer.WriteLine("# Questions that fared worst");
        writer.WriteLine();
        writer.WriteLine($"{worst.Count} of {report.Questions.Count} questions. A rank is the first passage that holds the fact; \"-\" is none of the first 10.");
        foreach (var (result, _) in worst)
        {
            var question = result.Question;
            writer.WriteLine();
            writer.WriteLine($"## {question.Id} ({question.Type})");
            writer.WriteLine();
            writer.WriteLine(question.Question.ReplaceLineEndings(" "));
            writer.WriteLine();
            writer.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"- {(question.Answerable ? "answerable" : "not answerable")}, coverage score {result.CoverageScore:F3} (threshold {threshold:F2})"));
            for (var i = 0; i < question.Facts.Count; i++)
            {
                var rank = result.FactRanks[i] == 0 ? "-" : result.FactRanks[i].ToString(CultureInfo.InvariantCulture);
                writer.WriteLine($"- rank {rank}, article {question.Facts[i].Article}: {question.Facts[i].Text.ReplaceLineEndings(" ")}");
            }
        }
    }

    /// <summary>How badly a question fared: 0 for right in every way.</summary>
    private static double Loss(QuestionResult result, double threshold)
    {
        var wrongSide = result.CoverageScore >= threshold != result.Question.Answerable ? 1 : 0;
        return result.Question.Answerable
            ? wrongSide + (result.FirstRank == 0 ? 1 : 1 - (1.0 / result.FirstRank))
                + (0.5 * result.FactRanks.Count(rank => rank == 0) / Math.Max(1, result.FactRanks.Count))
            : wrongSide + (wrongSide * result.CoverageScore);
    }
}
