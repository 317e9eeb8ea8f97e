using System.Text.Json;
using BriefBot.StandIns.Discord.World;
using Microsoft.AspNetCore.Http;

namespace BriefBot.StandIns.Discord.Rest;

/// <summary>A request as it arrived.</summary>
internal sealed class RestCall
{
    internal required HttpContext Context { get; init; }

    internal required string Method { get; init; }

    /// <summary>The path below the API's base.</summary>
    internal required string Path { get; init; }

    /// <summary>When it arrived, in the stopwatch's ticks.</summary>
    internal required long ArrivedAt { get; init; }

    internal byte[] Body { get; set; } = [];

    /// <summary>The body, or a form's <c>payload_json</c>; undefined when there is none.</summary>
    internal JsonElement Json { get; set; }

    /// <summary>The files of a form, by the number in <c>files[n]</c>.</summary>
    internal IReadOnlyDictionary<int, StandInFile> Files { get; set; } = NoFiles;

    internal static readonly IReadOnlyDictionary<int, StandInFile> NoFiles = new Dictionary<int, StandInFile>();

    internal bool QueryFlag(string name) =>
        Context.Request.Query.TryGetValue(name, out var value) && value.ToString() is "true" or "1";

    internal int QueryNumber(string name, int otherwise) =>
        Context.Request.Query.TryGetValue(name, out var value) && int.TryParse(value, out var number) ? number : otherwise;
}
