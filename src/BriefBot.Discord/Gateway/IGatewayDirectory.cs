namespace BriefBot.Discord.Gateway;

/// <summary>Tells where the gateway is and how many sessions may still be started.</summary>
internal interface IGatewayDirectory
{
    /// <summary>Asks Discord (<c>GET /gateway/bot</c>).</summary>
    /// <exception cref="DiscordFatalException">The token is wrong.</exception>
    /// <exception cref="DiscordApiException">Discord refuses, or cannot be reached after all tries.</exception>
    Task<GatewayInfo> LookUpAsync(CancellationToken cancellationToken);
}
