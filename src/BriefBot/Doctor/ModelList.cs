using System.Text.Json;
using BriefBot.Chat.Commands;

namespace BriefBot.Doctor;

/// <summary>The models that an endpoint says it has, from <c>GET /models</c>.</summary>
internal static class ModelList
{
    private const int MostShown = 5;
    private const int LongestName = 60;

    /// <summary>The names; null when the text is no such list.</summary>
    public static IReadOnlyList<string>? Read(string body)
    {
        try
        {
            using var json = JsonDocument.Parse(body);
            return json.RootElement.ValueKind == JsonValueKind.Object && json.RootElement.TryGetProperty("data", out var data) && data.ValueKind == JsonValueKind.Array
                ? [.. data.EnumerateArray().Select(NameOf).OfType<string>()]
                : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>The names that are most like one, most alike first; those that hold the secret, or are no names, are left out.</summary>
    public static IReadOnlyList<string> Nearest(string name, IReadOnlyList<string> names, string secret)
    {
        var left = names.Where(known => known.Length is > 0 and <= LongestName && !known.Any(c => c is <= ' ' or > '~')
            && (secret.Length == 0 || !known.Contains(secret, StringComparison.OrdinalIgnoreCase))).ToList();
        var nearest = new List<string>();
        while (nearest.Count < MostShown && NearestName.To(name, left) is { } next)
        {
            nearest.Add(next);
            left.RemoveAll(other => other == next);
        }

        return nearest;
    }

    private static string? NameOf(JsonElement model) =>
        model.ValueKind == JsonValueKind.Object && model.TryGetProperty("id", out var id) && id.ValueKind == JsonValueKind.String ? id.GetString() : null;
}
