using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;

namespace BriefBot.StandIns.KernelMemory;

/// <summary>The paths of a Kernel Memory 0.98 service, as its captured contract has them.</summary>
internal sealed class KernelMemoryEndpoints(KernelMemoryStore store)
{
    /// <summary>Answers a request.</summary>
    internal Task AnswerAsync(HttpContext context) => (context.Request.Method, context.Request.Path.Value) switch
    {
        ("POST", "/upload") => UploadAsync(context),
        ("GET", "/upload-status") => StatusAsync(context),
        ("POST", "/search") => SearchAsync(context),
        ("GET", "/indexes") => SendAsync(context, 200, new JsonObject
        {
            ["results"] = new JsonArray([.. store.Documents.Select(document => document.Index).Distinct().Select(name => (JsonNode)new JsonObject { ["name"] = name })]),
        }),
        ("DELETE", "/documents") => DeleteAsync(context),
        _ => ProblemAsync(context, 404, "There is nothing here."),
    };

    /// <summary>Answers with a problem, as the service does.</summary>
    internal static Task ProblemAsync(HttpContext context, int status, string detail) => SendAsync(
        context, status, new JsonObject { ["title"] = "Error", ["status"] = status, ["detail"] = detail }, "application/problem+json");

    private async Task UploadAsync(HttpContext context)
    {
        if (!context.Request.HasFormContentType)
        {
            await ProblemAsync(context, 400, "Form content is required.");
            return;
        }

        var form = await context.Request.ReadFormAsync(context.RequestAborted);
        if (form.Files.Count == 0)
        {
            await ProblemAsync(context, 400, "No file was uploaded.");
            return;
        }

        using var reader = new StreamReader(form.Files[0].OpenReadStream());
        var tags = form["tags"].OfType<string>().Select(tag => tag.Split(':', 2)).Select(pair => KeyValuePair.Create(pair[0], pair[^1])).ToList();
        var (index, id) = ($"{form["index"]}", $"{form["documentId"]}");
        store.Put(new StandInDocument(index, id, await reader.ReadToEndAsync(context.RequestAborted), tags));
        context.Response.Headers.Location = $"/upload-status?index={index}&documentId={id}";
        await SendAsync(context, 202, new JsonObject { ["index"] = index, ["documentId"] = id, ["message"] = "Document upload completed, ingestion pipeline started" });
    }

    private Task StatusAsync(HttpContext context)
    {
        var (index, id) = Names(context);
        if (store.Advance(index, id) is not { } document)
        {
            return ProblemAsync(context, 404, "Document not found.");
        }

        return SendAsync(context, 200, new JsonObject
        {
            ["completed"] = document.IsCompleted,
            ["empty"] = false,
            ["index"] = index,
            ["document_id"] = id,
            ["tags"] = new JsonObject(),
            ["creation"] = "2026-01-01T00:00:00Z",
            ["last_update"] = "2026-01-01T00:00:00Z",
            ["steps"] = Strings(StandInDocument.Steps),
            ["remaining_steps"] = Strings(StandInDocument.Steps.Skip(document.Done)),
            ["completed_steps"] = Strings(StandInDocument.Steps.Take(document.Done)),
        });
    }

    private async Task SearchAsync(HttpContext context)
    {
        using var body = await JsonDocument.ParseAsync(context.Request.Body, cancellationToken: context.RequestAborted);
        var (root, question) = (body.RootElement, body.RootElement.GetProperty("query").GetString()!);
        var filters = root.TryGetProperty("filters", out var given) ? given.EnumerateArray().ToList() : [];
        var limit = root.TryGetProperty("limit", out var most) && most.GetInt32() > 0 ? most.GetInt32() : 100;
        var found = store.Documents
            .Where(document => document.Index == root.GetProperty("index").GetString() && document.IsCompleted && (filters.Count == 0 || filters.Exists(filter => Passes(document, filter))))
            .SelectMany(document => document.Partitions.Select((text, number) => (document, text, number, relevance: WordOverlap.Of(question, text))))
            .Where(partition => partition.relevance > 0)
            .OrderByDescending(partition => partition.relevance).ThenBy(partition => partition.document.Id, StringComparer.Ordinal).ThenBy(partition => partition.number)
            .Take(limit).GroupBy(partition => partition.document.Id);
        var results = new JsonArray([.. found.Select(citation => (JsonNode)new JsonObject
        {
            ["link"] = $"briefbot/{citation.Key}/file0",
            ["index"] = citation.First().document.Index,
            ["documentId"] = citation.Key,
            ["fileId"] = "file0",
            ["sourceContentType"] = "text/plain",
            ["sourceName"] = "article.txt",
            ["sourceUrl"] = null,
            ["partitions"] = new JsonArray([.. citation.Select(partition => (JsonNode)new JsonObject
            {
                ["text"] = partition.text,
                ["relevance"] = partition.relevance,
                ["partitionNumber"] = partition.number,
                ["sectionNumber"] = 0,
                ["lastUpdate"] = "2026-01-01T00:00:00Z",
                ["tags"] = new JsonObject(),
            })]),
        })]);
        await SendAsync(context, 200, new JsonObject { ["query"] = question, ["noResult"] = results.Count == 0, ["results"] = results });
    }

    private Task DeleteAsync(HttpContext context)
    {
        var (index, id) = Names(context);
        store.Delete(index, id);
        return SendAsync(context, 202, new JsonObject { ["index"] = index, ["documentId"] = id, ["message"] = "Document deletion request received, pipeline started" });
    }

    private static bool Passes(StandInDocument document, JsonElement filter) => filter.EnumerateObject().All(
        tag => tag.Value.EnumerateArray().All(value => document.Tags.Contains(KeyValuePair.Create(tag.Name, value.GetString()!))));

    private static (string Index, string Id) Names(HttpContext context) => ($"{context.Request.Query["index"]}", $"{context.Request.Query["documentId"]}");

    private static JsonArray Strings(IEnumerable<string> texts) => new([.. texts.Select(text => (JsonNode)JsonValue.Create(text))]);

    private static Task SendAsync(HttpContext context, int status, JsonObject body, string type = "application/json")
    {
        context.Response.StatusCode = status;
        context.Response.ContentType = type;
        return context.Response.WriteAsync(body.ToJsonString(), context.RequestAborted);
    }
}
