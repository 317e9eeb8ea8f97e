using System.Security.Cryptography;
using System.Text;

namespace BriefBot.StandIns.Discord.Rest;

/// <summary>What is true of a route, whatever the ids in it.</summary>
/// <param name="Name">The method and the path as <c>openapi.json</c> writes it.</param>
/// <param name="BucketName">Routes of the same name share a limit.</param>
/// <param name="Limit">The limit; null for none.</param>
/// <param name="NeedsToken">Whether the bot's token is needed; an interaction's own token stands in the path.</param>
/// <param name="CountsGlobally">Whether it counts to the 50 requests a second.</param>
internal sealed record RouteInfo(string Name, string BucketName, RateLimit? Limit, bool NeedsToken = true, bool CountsGlobally = true)
{
    /// <summary>Opaque, as Discord's.</summary>
    internal string BucketHash { get; } =
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(BucketName)))[..32];
}
