using System.Text.Json;
using System.Text.Json.Serialization;

namespace BriefBot.Core.Tests.Questions;

/// <summary>A question of the project's own set.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Question">The question.</param>
/// <param name="Kind">How it is asked: direct, paraphrase, casual, typo; or why it has no answer: near-miss, off-topic.</param>
/// <param name="Covered">Whether the articles answer it.</param>
/// <param name="Expect">What the first three sentences must show, each with its alternatives separated by a bar.</param>
internal sealed record ProjectQuestion(
    [property: JsonPropertyName("id")] string Id,
    [property: JsonPropertyName("question")] string Question,
    [property: JsonPropertyName("kind")] string Kind,
    [property: JsonPropertyName("covered")] bool Covered,
    [property: JsonPropertyName("expect")] IReadOnlyList<string>? Expect)
{
    /// <summary>Reads a file of questions, one JSON object a line.</summary>
    public static IReadOnlyList<ProjectQuestion> Read(string file) =>
        [.. File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Questions", file))
            .Where(line => line.Length > 0)
            .Select(line => JsonSerializer.Deserialize<ProjectQuestion>(line)!)];

    /// <summary>Tells whether sentences show what is expected.</summary>
    public bool IsShownBy(IEnumerable<string> sentences)
    {
        var text = string.Join(' ', sentences).Replace('’', '\'');
        return Expect!.All(wanted => wanted.Split('|').Any(w => text.Contains(w, StringComparison.OrdinalIgnoreCase)));
    }
}
