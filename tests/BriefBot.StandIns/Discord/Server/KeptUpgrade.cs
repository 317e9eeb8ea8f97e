using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace BriefBot.StandIns.Discord.Server;

/// <summary>Keeps hold of the stream below a WebSocket, to send what the WebSocket itself refuses to send.</summary>
/// <remarks>.NET writes a code into every close frame; Discord's gateway also closes without one.</remarks>
internal sealed class KeptUpgrade(IHttpUpgradeFeature inner) : IHttpUpgradeFeature
{
    public bool IsUpgradableRequest => inner.IsUpgradableRequest;

    internal Stream? Stream { get; private set; }

    public async Task<Stream> UpgradeAsync() => Stream = await inner.UpgradeAsync();

    internal static void Install(HttpContext context)
    {
        if (context.Features.Get<IHttpUpgradeFeature>() is { IsUpgradableRequest: true } inner)
        {
            context.Features.Set<IHttpUpgradeFeature>(new KeptUpgrade(inner));
        }
    }

    internal static Stream? Of(HttpContext context) => (context.Features.Get<IHttpUpgradeFeature>() as KeptUpgrade)?.Stream;
}
