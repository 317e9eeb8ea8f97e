using System.Text.Json;
using BriefBot.LanguageModel.Prompts;

namespace BriefBot.LanguageModel.Writing;

/// <summary>Reads one sentence's JSON object, and its slips.</summary>
internal static class SentenceObject
{
    // What models write who do not keep to the schema.
    private static readonly string[] TextNames = [PromptReplyFields.Text, "sentence"];
    private static readonly string[] QuoteNames = [PromptReplyFields.Quotes, "quote", "citations", "sources"];

    private static readonly JsonDocumentOptions Tolerant = new() { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip };

    /// <summary>The sentence; null when the object is something else or cannot be read.</summary>
    public static WrittenSentence? Read(string json)
    {
        try
        {
            // A line end inside a string is a slip that says nothing.
            using var document = JsonDocument.Parse(new string([.. json.Select(c => char.IsControl(c) ? ' ' : c)]), Tolerant);
            var text = Find(document.RootElement, TextNames) is { ValueKind: JsonValueKind.String } found ? found.GetString()! : null;
            return text is null ? null : MarkedProse.WithoutMarks(text) is var (bare, marks) && Find(document.RootElement, QuoteNames) is { } quotes
                ? new WrittenSentence(bare, [.. Numbers(quotes).Distinct()])
                : new WrittenSentence(bare, marks);
        }
        catch (Exception unreadable) when (unreadable is JsonException or InvalidOperationException)
        {
            return null;
        }
    }

    private static JsonElement? Find(JsonElement element, string[] names) =>
        names.Select(name => element.TryGetProperty(name, out var found) ? found : (JsonElement?)null).FirstOrDefault(found => found is not null);

    private static IEnumerable<int> Numbers(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Array => element.EnumerateArray().SelectMany(Numbers),
        JsonValueKind.Number => element.TryGetInt32(out var number) ? [number] : [],
        JsonValueKind.String => MarkedProse.NumbersIn(element.GetString()!),
        JsonValueKind.Object when element.TryGetProperty("number", out var number) => Numbers(number),
        _ => [],
    };
}
