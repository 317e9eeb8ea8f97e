using System.Text;
using System.Text.Json;

namespace BriefBot.Discord.Rest;

/// <summary>The body of a reply that is no success, as far as it can be read: what it is depends on who sent it.</summary>
/// <param name="IsJson">Whether it is an object as Discord sends it; a page in HTML comes from what stands in front.</param>
/// <param name="Message">What went wrong, with the fields that it is about.</param>
/// <param name="Code">Discord's error code; 0 for none.</param>
/// <param name="RetryAfter">Of a 429: decimal seconds.</param>
/// <param name="IsGlobal">Of a 429: whether it is about all routes.</param>
/// <remarks>Source: Discord's developer documentation, "API Reference", error messages; "Rate Limits".</remarks>
internal readonly record struct ErrorBody(bool IsJson, string? Message, int Code, double? RetryAfter, bool IsGlobal)
{
    private const int MostText = 400;
    private const int MostFields = 4;
    private const int DeepestField = 12;

    /// <summary>Reads a body; one that is cut off or no JSON gives nothing.</summary>
    public static ErrorBody Read(ReadOnlyMemory<byte> body)
    {
        try
        {
            using var document = JsonDocument.Parse(body);
            var root = document.RootElement;
            if (root.ValueKind != JsonValueKind.Object)
            {
                return default;
            }

            var text = new StringBuilder(Text(root, "message"));
            if (root.TryGetProperty("errors", out var errors))
            {
                var left = MostFields;
                AddFields(text, errors, string.Empty, DeepestField, ref left);
            }

            return new ErrorBody(
                true,
                text.Length == 0 ? null : text.ToString(0, Math.Min(text.Length, MostText)),
                root.TryGetProperty("code", out var code) && code.ValueKind == JsonValueKind.Number && code.TryGetInt32(out var number) ? number : 0,
                root.TryGetProperty("retry_after", out var wait) && wait.ValueKind == JsonValueKind.Number ? wait.GetDouble() : null,
                root.TryGetProperty("global", out var global) && global.ValueKind == JsonValueKind.True);
        }
        catch (Exception error) when (error is JsonException or InvalidOperationException)
        {
            return default;
        }
    }

    private static void AddFields(StringBuilder text, JsonElement errors, string field, int depth, ref int left)
    {
        if (errors.ValueKind != JsonValueKind.Object || depth == 0)
        {
            return;
        }

        foreach (var property in errors.EnumerateObject())
        {
            if (!property.NameEquals("_errors"))
            {
                AddFields(text, property.Value, field.Length == 0 ? property.Name : $"{field}.{property.Name}", depth - 1, ref left);
            }
            else if (property.Value.ValueKind == JsonValueKind.Array)
            {
                foreach (var error in property.Value.EnumerateArray())
                {
                    if (left-- > 0 && error.ValueKind == JsonValueKind.Object)
                    {
                        text.Append("; ").Append(field).Append(": ").Append(Text(error, "message"));
                    }
                }
            }
        }
    }

    private static string? Text(JsonElement element, string name) =>
        element.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
}
