using System.Text.Json;

namespace BriefBot.StandIns.Discord.World;

/// <summary>Replaces <c>attachment://name</c> in cards by the attached file's address, as Discord does.</summary>
internal static class AttachmentAddresses
{
    private const string Scheme = "attachment://";

    internal static JsonElement Resolve(JsonElement embeds, IReadOnlyList<StandInFile> files) =>
        embeds.ValueKind == JsonValueKind.Array && embeds.GetRawText().Contains(Scheme, StringComparison.Ordinal)
            ? JsonWriting.ToElement(json => Write(json, embeds, files))
            : embeds;

    private static void Write(Utf8JsonWriter json, JsonElement value, IReadOnlyList<StandInFile> files)
    {
        switch (value.ValueKind)
        {
            case JsonValueKind.Object:
                json.WriteStartObject();
                foreach (var property in value.EnumerateObject())
                {
                    json.WritePropertyName(property.Name);
                    Write(json, property.Value, files);
                }

                json.WriteEndObject();
                break;
            case JsonValueKind.Array:
                json.WriteStartArray();
                foreach (var item in value.EnumerateArray())
                {
                    Write(json, item, files);
                }

                json.WriteEndArray();
                break;
            case JsonValueKind.String when value.GetString()!.StartsWith(Scheme, StringComparison.Ordinal):
                var name = value.GetString()![Scheme.Length..];
                json.WriteStringValue(files.FirstOrDefault(file => file.Name == name)?.Address ?? value.GetString());
                break;
            default:
                value.WriteTo(json);
                break;
        }
    }
}
