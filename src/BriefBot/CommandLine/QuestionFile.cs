using System.Runtime.CompilerServices;
using System.Text.Json;
using BriefBot.Chat;
using BriefBot.Memory;
using BriefBot.Memory.Ranking;

namespace BriefBot.CommandLine;

/// <summary>Reads a file of questions, one JSON object a line with <c>id</c> and <c>question</c>; more fields are ignored.</summary>
internal static class QuestionFile
{
    /// <summary>The path that stands for standard input.</summary>
    public const string StandardInput = "-";

    public static async IAsyncEnumerable<QuestionLine> ReadAsync(
        Func<CancellationToken, Task<string?>> readLine, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var number = 0;
        while (await readLine(cancellationToken) is { } line)
        {
            number++;
            if (!string.IsNullOrWhiteSpace(line))
            {
                yield return Parse(number, line);
            }
        }
    }

    private static QuestionLine Parse(int number, string line)
    {
        try
        {
            using var document = JsonDocument.Parse(line);
            if (document.RootElement.ValueKind != JsonValueKind.Object)
            {
                return Bad(number, "it is not a JSON object");
            }

            if (!document.RootElement.TryGetProperty("question", out var question)
                || question.ValueKind != JsonValueKind.String
                || string.IsNullOrWhiteSpace(question.GetString()))
            {
                return Bad(number, "it has no text in its field question");
            }

            if (question.GetString()!.Length > ChatDefaults.MaxTextLength)
            {
                return Bad(number, $"its question has more than {ChatDefaults.MaxTextLength} characters");
            }

            var id = document.RootElement.TryGetProperty("id", out var value)
                ? value.ValueKind switch
                {
                    JsonValueKind.String => value.GetString(),
                    JsonValueKind.Number => value.GetRawText(),
                    _ => null,
                }
                : null;
            QuestionFilters.Parse(question.GetString()!, given: null);
            return new QuestionLine(number, id, question.GetString(), Problem: null);
        }
        catch (SearchFilterException filter)
        {
            return Bad(number, filter.Message.TrimEnd('.'));
        }
        catch (Exception error) when (error is JsonException or InvalidOperationException)
        {
            // GetString refuses text with half a surrogate pair.
            return Bad(number, "it is not valid JSON");
        }
    }

    private static QuestionLine Bad(int number, string problem) => new(number, Id: null, Question: null, problem);
}
