using System.Text.Json;
using BriefBot.StandIns.Discord.World;

namespace BriefBot.Discord.Tests.Handling.Worlds;

/// <summary>Reads what a message of the bot shows.</summary>
internal static class Shown
{
    /// <summary>All texts of a message's cards, one a line.</summary>
    public static string Text(StandInMessage message)
    {
        var lines = new List<string> { message.Content };
        foreach (var embed in Items(message.Embeds))
        {
            foreach (var name in new[] { "title", "description" })
            {
                if (embed.TryGetProperty(name, out var text))
                {
                    lines.Add(text.GetString()!);
                }
            }

            if (embed.TryGetProperty("footer", out var footer))
            {
                lines.Add(footer.GetProperty("text").GetString()!);
            }
        }

        return string.Join('\n', lines.Where(line => line.Length > 0));
    }

    /// <summary>The buttons with their ids.</summary>
    public static IReadOnlyList<(string Label, string Id)> Buttons(StandInMessage message) =>
        [.. Items(message.Components)
            .SelectMany(row => row.GetProperty("components").EnumerateArray())
            .Select(button => (button.GetProperty("label").GetString()!, button.GetProperty("custom_id").GetString()!))];

    /// <summary>The id of the first button whose label holds a text.</summary>
    public static string Button(StandInMessage message, string label) =>
        Buttons(message).First(button => button.Label.Contains(label, StringComparison.Ordinal)).Id;

    private static IEnumerable<JsonElement> Items(JsonElement element) =>
        element.ValueKind == JsonValueKind.Array ? element.EnumerateArray() : [];
}
