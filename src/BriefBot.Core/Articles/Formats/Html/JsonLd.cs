using System.Net;
using System.Text.Json;
using BriefBot.Articles.Cleaning;
using BriefBot.Articles.Dates;

namespace BriefBot.Articles.Formats.Html;

/// <summary>Reads a page's linked data (schema.org's Article and its kinds).</summary>
internal static class JsonLd
{
    private static readonly JsonDocumentOptions Options = new() { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip, MaxDepth = 32 };

    /// <summary>The facts of the first article in the data; null when there is none or the data is broken.</summary>
    internal static PageFacts? Read(string json)
    {
        try
        {
            using var document = JsonDocument.Parse(json, Options);
            return Candidates(document.RootElement).FirstOrDefault(IsArticle) is { ValueKind: JsonValueKind.Object } article ? Facts(article) : null;
        }
        catch (Exception error) when (error is JsonException or InvalidOperationException)
        {
            // What a page says of itself in broken JSON is not said.
            return null;
        }
    }

    private static IEnumerable<JsonElement> Candidates(JsonElement root)
    {
        var items = root.ValueKind == JsonValueKind.Array ? root.EnumerateArray().ToArray() : [root];
        foreach (var item in items.Where(item => item.ValueKind == JsonValueKind.Object))
        {
            yield return item;
            if (item.TryGetProperty("@graph", out var graph) && graph.ValueKind == JsonValueKind.Array)
            {
                foreach (var node in graph.EnumerateArray().Where(node => node.ValueKind == JsonValueKind.Object))
                {
                    yield return node;
                }
            }
        }
    }

    private static bool IsArticle(JsonElement item)
    {
        if (!item.TryGetProperty("@type", out var type))
        {
            return false;
        }

        var names = type.ValueKind == JsonValueKind.Array ? type.EnumerateArray().ToArray() : [type];
        return names.Any(name => name.ValueKind == JsonValueKind.String
            && (name.GetString()!.EndsWith("Article", StringComparison.Ordinal) || name.GetString()!.EndsWith("Posting", StringComparison.Ordinal)));
    }

    private static PageFacts Facts(JsonElement article) => new()
    {
        Title = Text(article, "headline") ?? Text(article, "name"),
        Source = Text(article, "publisher"),
        Author = Text(article, "author"),
        Category = Text(article, "articleSection"),
        Url = Text(article, "url") ?? Text(article, "mainEntityOfPage"),
        Published = DateFinder.Parse(Text(article, "datePublished")),
    };

    // A value is text, a thing with a name, or a list of either.
    private static string? Text(JsonElement item, string property) => item.TryGetProperty(property, out var value) ? Text(value) : null;

    private static string? Text(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => WebUtility.HtmlDecode(value.GetString()),
        JsonValueKind.Array => string.Join(", ", value.EnumerateArray().Select(Text).OfType<string>()) is { Length: > 0 } all ? all : null,
        JsonValueKind.Object => value.TryGetProperty("name", out var name) ? Text(name) : value.TryGetProperty("@id", out var id) ? Text(id) : null,
        _ => null,
    };
}
