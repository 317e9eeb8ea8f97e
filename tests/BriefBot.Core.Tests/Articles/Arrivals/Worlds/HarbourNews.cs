using System.Text.Json;

namespace BriefBot.Core.Tests.Articles.Arrivals.Worlds;

/// <summary>Small articles, each with a word that stands in no other.</summary>
internal static class HarbourNews
{
    private const string Letters = "bdfgklmnprtvz";

    /// <summary>A word of its own for each number, of one length, so that an edit may leave a file's size as it was.</summary>
    public static string Word(int number)
    {
        Span<char> word = stackalloc char[9];
        for (var i = word.Length - 1; i >= 0; i--)
        {
            word[i] = Letters[number % Letters.Length];
            number /= Letters.Length;
        }

        return "qo" + word.ToString() + "ax";
    }

    /// <summary>A Markdown article.</summary>
    public static string Markdown(string word, string? id = null) =>
        $"---\ntitle: A harbour opens again\n{(id is null ? string.Empty : $"id: {id}\n")}---\n\n{Body(word)}\n";

    /// <summary>A line of a JSON Lines file.</summary>
    public static string Line(string word, string id) =>
        JsonSerializer.Serialize(new { id, title = $"Harbour {id}", body = Body(word) });

    private static string Body(string word) =>
        $"The harbour of {word} opened on Monday after a long repair, the port authority said. Ships from three countries had waited outside.";
}
