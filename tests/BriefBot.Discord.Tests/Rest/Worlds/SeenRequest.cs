using System.Text;
using System.Text.Json;

namespace BriefBot.Discord.Tests.Rest.Worlds;

/// <summary>A request as the scripted Discord saw it.</summary>
internal sealed record SeenRequest(
    string Method, string Path, string Query, IReadOnlyDictionary<string, string> Headers, byte[] Body, DateTimeOffset At)
{
    /// <summary>Method and path with query.</summary>
    public string Line => $"{Method} {Path}{Query}";

    public string Text => Encoding.UTF8.GetString(Body);

    public JsonElement Json => JsonDocument.Parse(Body).RootElement;
}
