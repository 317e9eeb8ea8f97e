using System.Collections.Concurrent;
using System.Text.Json;

namespace BriefBot.StandIns.Discord.Schemas;

/// <summary>Discord's official description of its REST API: for each route the schema of its body.</summary>
internal sealed class OpenApiFile
{
    // A megabyte that never changes: read once, however many stand-ins there are.
    private static readonly ConcurrentDictionary<string, Lazy<OpenApiFile>> Files = new();

    private readonly JsonElement _document;
    private readonly SchemaCompiler _compiler;
    private readonly ConcurrentDictionary<string, SchemaNode?> _bodies = new();

    private OpenApiFile(string path)
    {
        using var document = JsonDocument.Parse(File.ReadAllBytes(path));
        _document = document.RootElement.Clone();
        _compiler = new SchemaCompiler(_document);
    }

    /// <summary>Reads the file; null when it is not there.</summary>
    /// <param name="path">Where it is; null looks for <c>shared/discord/openapi.json</c> in the folders above this program.</param>
    internal static OpenApiFile? Find(string? path)
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); path is null && folder is not null; folder = folder.Parent)
        {
            var candidate = Path.Combine(folder.FullName, "shared", "discord", "openapi.json");
            path = File.Exists(candidate) ? candidate : null;
        }

        return path is null ? null : Files.GetOrAdd(path, found => new Lazy<OpenApiFile>(() => new OpenApiFile(found))).Value;
    }

    /// <summary>The schema of a route's body, such as of <c>POST /channels/{channel_id}/messages</c>; null when it has none.</summary>
    internal SchemaNode? Body(string route) => _bodies.GetOrAdd(route, CompileBody);

    /// <summary>Compiles one named schema.</summary>
    internal SchemaNode Schema(string name)
    {
        lock (_compiler)
        {
            return _compiler.CompileReference($"#/components/schemas/{name}");
        }
    }

    /// <summary>Every route that takes JSON.</summary>
    internal IReadOnlyList<string> Routes() =>
    [
        .. from path in _document.GetProperty("paths").EnumerateObject()
           from operation in path.Value.EnumerateObject()
           where operation.Value.ValueKind == JsonValueKind.Object && operation.Value.TryGetProperty("requestBody", out var body)
               && body.GetProperty("content").TryGetProperty("application/json", out _)
           select $"{operation.Name.ToUpperInvariant()} {path.Name}",
    ];

    private SchemaNode? CompileBody(string route)
    {
        var (method, path) = (route[..route.IndexOf(' ', StringComparison.Ordinal)].ToLowerInvariant(), route[(route.IndexOf(' ', StringComparison.Ordinal) + 1)..]);
        if (!_document.GetProperty("paths").TryGetProperty(path, out var operations) || !operations.TryGetProperty(method, out var operation)
            || !operation.TryGetProperty("requestBody", out var body))
        {
            return null;
        }

        lock (_compiler)
        {
            return _compiler.Compile(body.GetProperty("content").GetProperty("application/json").GetProperty("schema"));
        }
    }
}
