using System.Text.Json;

namespace BriefBot.StandIns.Discord.Rest;

/// <summary>Counts characters as JSON Schema and Discord do: by code point, so that an emoji outside the first plane is one.</summary>
internal static class TextLength
{
    internal static int Of(string text)
    {
        var length = text.Length;
        foreach (var character in text)
        {
            length -= char.IsLowSurrogate(character) ? 1 : 0;
        }

        return length;
    }

    /// <summary>The length of an object's text; 0 when it is absent or null.</summary>
    internal static int Of(JsonElement parent, string name) =>
        parent.ValueKind == JsonValueKind.Object && parent.TryGetProperty(name, out var text) && text.ValueKind == JsonValueKind.String
            ? Of(text.GetString()!)
            : 0;
}
