using System.Text.Json.Serialization.Metadata;
using BriefBot.Discord.Wire;

namespace BriefBot.Discord.Rest;

/// <summary>A request to Discord. It can be sent more than once; it never shows its address, which may hold a token.</summary>
/// <param name="route">Its route.</param>
/// <param name="path">Its address below the base.</param>
/// <param name="major">
/// The id beside which the route's limit is counted: the channel, the server, or the interaction, which stands for its
/// webhook and token; none for routes without one.
/// </param>
internal sealed class RestRequest(RestRoute route, string path, Snowflake major = default)
{
    public RestRoute Route { get; } = route;

    public string Path { get; } = path;

    public Snowflake Major { get; } = major;

    /// <summary>The body as UTF-8; empty for none.</summary>
    public ReadOnlyMemory<byte> Json { get; init; }

    /// <summary>Files beside the body.</summary>
    public IReadOnlyList<OutgoingFile> Files { get; init; } = [];

    /// <summary>What the reply holds; null when only its status matters.</summary>
    public JsonTypeInfo? Reads { get; init; }

    /// <summary>The interaction's token, which no text may show; null for none.</summary>
    public string? Secret { get; init; }

    /// <summary>The route, without ids and tokens.</summary>
    public override string ToString() => Route.ToString();
}
