using System.Text.Json;

namespace BriefBot.StandIns.Model;

/// <summary>Reads the quotes that a prompt holds as one JSON object a line.</summary>
internal static class QuoteLines
{
    /// <summary>A quote of a prompt.</summary>
    /// <param name="Number">Its number.</param>
    /// <param name="Text">Its text.</param>
    /// <param name="About">Title, outlet and date, as far as they are given.</param>
    internal sealed record Line(int Number, string Text, string About);

    /// <summary>The quotes in their order; empty when the prompt holds them in another form.</summary>
    internal static IReadOnlyList<Line> Read(string prompt) =>
        [.. prompt.Split('\n').Where(line => line.StartsWith('{')).Select(Parse).OfType<Line>()];

    private static Line? Parse(string line)
    {
        try
        {
            using var document = JsonDocument.Parse(line);
            return document.RootElement.TryGetProperty("number", out var number) && document.RootElement.TryGetProperty("text", out var text)
                ? new Line(number.GetInt32(), text.GetString()!, string.Join('\n', document.RootElement.EnumerateObject()
                    .Where(part => part.Name is "title" or "outlet" && part.Value.ValueKind == JsonValueKind.String).Select(part => part.Value.GetString())))
                : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
