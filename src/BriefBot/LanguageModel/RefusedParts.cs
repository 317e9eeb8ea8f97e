using System.Text.Json;

namespace BriefBot.LanguageModel;

/// <summary>Reads from a refusal which optional part of the request it is about.</summary>
/// <remarks>
/// OpenAI and Azure name it in <c>error.param</c>; others name it somewhere in their words. A limit that is refused for its
/// value ("max_tokens is too large") is no reason to go without one.
/// </remarks>
internal static class RefusedParts
{
    private static readonly string[] NotKnown =
        ["support", "unknown", "unrecognized", "unrecognised", "unexpected", "not permitted", "not allowed", "forbidden", "extra"];

    /// <summary>The refused part.</summary>
    /// <param name="body">What the endpoint sent with status 400 or 422.</param>
    /// <param name="sent">The parts that were sent.</param>
    /// <returns>One part, or none when the refusal is about something else.</returns>
    public static OptionalParts Find(string body, OptionalParts sent)
    {
        var named = Named(ParameterOf(body) ?? string.Empty, sent);
        var part = named == OptionalParts.None ? Named(body, sent) : named;
        var isKnown = part == OptionalParts.ResponseFormat
            || Array.Exists(NotKnown, word => body.Contains(word, StringComparison.OrdinalIgnoreCase));
        return isKnown ? part : OptionalParts.None;
    }

    /// <summary>The part that is named first: "use max_completion_tokens instead" comes after what is refused.</summary>
    private static OptionalParts Named(string text, OptionalParts sent)
    {
        (OptionalParts Part, string Name)[] names =
        [
            (OptionalParts.ResponseFormat, "response_format"),
            (OptionalParts.ResponseFormat, "json_schema"),
            (OptionalParts.ResponseFormat, "structured output"),
            (OptionalParts.MaxCompletionTokens, "max_completion_tokens"),
            (OptionalParts.MaxTokens, "max_tokens"),
            (OptionalParts.Temperature, "temperature"),
        ];
        return names
            .Where(name => sent.HasFlag(name.Part))
            .Select(name => (name.Part, At: text.IndexOf(name.Name, StringComparison.OrdinalIgnoreCase)))
            .Where(name => name.At >= 0)
            .OrderBy(name => name.At)
            .FirstOrDefault()
            .Part;
    }

    private static string? ParameterOf(string body)
    {
        try
        {
            using var json = JsonDocument.Parse(body);
            return json.RootElement is { ValueKind: JsonValueKind.Object } root
                && root.TryGetProperty("error", out var error) && error.ValueKind == JsonValueKind.Object
                && error.TryGetProperty("param", out var parameter) && parameter.ValueKind == JsonValueKind.String
                ? parameter.GetString()
                : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
