using System.Text.Json;

namespace BriefBot.Benchmarks;

/// <summary>One of the project's own questions, short ones as people ask them in a chat.</summary>
/// <param name="Text">The question.</param>
/// <param name="IsCovered">Whether the starter articles answer it.</param>
internal sealed record StarterQuestion(string Text, bool IsCovered)
{
    /// <summary>Reads all of them.</summary>
    public static IReadOnlyList<StarterQuestion> ReadAll() => [.. File.ReadLines(BenchmarkFiles.StarterQuestions).Select(Parse)];

    private static StarterQuestion Parse(string line)
    {
        using var json = JsonDocument.Parse(line);
        return new StarterQuestion(json.RootElement.GetProperty("question").GetString()!, json.RootElement.GetProperty("covered").GetBoolean());
    }
}
