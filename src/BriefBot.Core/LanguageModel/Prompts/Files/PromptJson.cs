using System.Text.Json;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace BriefBot.LanguageModel.Prompts.Files;

/// <summary>Reads JSON that stands as a text in a YAML file.</summary>
internal static class PromptJson
{
    /// <summary>The object; null when it is none, which is reported with its line in the file.</summary>
    public static JsonElement? Read(string json, YamlScalarNode place, Action<int, string> report)
    {
        try
        {
            using var document = JsonDocument.Parse(json);
            if (document.RootElement.ValueKind == JsonValueKind.Object)
            {
                return document.RootElement.Clone();
            }

            report((int)place.Start.Line, "a JSON schema must be an object");
        }
        catch (JsonException error)
        {
            // A literal block begins on the line behind its key.
            var line = place.Start.Line + (place.Style == ScalarStyle.Literal ? 1 + (error.LineNumber ?? 0) : 0);
            report((int)line, "the schema is no valid JSON");
        }

        return null;
    }
}
