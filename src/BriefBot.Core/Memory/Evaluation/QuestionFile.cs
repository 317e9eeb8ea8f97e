using System.Text.Json;

namespace BriefBot.Memory.Evaluation;

/// <summary>Reads questions, one JSON object a line: <c>id, question, type, answerable, facts [{article, text}]</c>.</summary>
public static class QuestionFile
{
    /// <summary>Reads a file of questions.</summary>
    /// <exception cref="FormatException">A line is not such a question; the message names the line and what is wrong.</exception>
    public static IReadOnlyList<EvaluationQuestion> Read(string path)
    {
        var questions = new List<EvaluationQuestion>();
        var number = 0;
        foreach (var line in File.ReadLines(path))
        {
            number++;
            if (string.IsNullOrWhiteSpace(line))
            {
                continue;
            }

            try
            {
                using var json = JsonDocument.Parse(line);
                questions.Add(Question(json.RootElement, number));
            }
            catch (Exception e) when (e is JsonException or InvalidOperationException or KeyNotFoundException)
            {
                throw new FormatException(
                    $"{path}:{number} is not a question. A line needs id, question and facts [{{article, text}}]: {e.Message}", e);
            }
        }

        return questions;
    }

    private static EvaluationQuestion Question(JsonElement json, int number)
    {
        var facts = json.TryGetProperty("facts", out var list)
            ? list.EnumerateArray().Select(f => new EvaluationFact(f.GetProperty("article").GetString()!, f.GetProperty("text").GetString()!)).ToList()
            : [];
        return new EvaluationQuestion(
            json.TryGetProperty("id", out var id) ? id.ToString() : $"{number}",
            json.GetProperty("question").GetString() ?? throw new JsonException("the question is null"),
            json.TryGetProperty("type", out var type) ? type.GetString() ?? "question" : "question",
            json.TryGetProperty("answerable", out var answerable) ? answerable.GetBoolean() : facts.Count > 0,
            facts);
    }
}
