namespace BriefBot.Discord.Gateway;

/// <summary>Tells where the gateway is and how many sessions may be started on it.</summary>
/// <remarks>Source: Discord's developer documentation, "Get Gateway Bot" (<c>GET /gateway/bot</c>).</remarks>
internal interface IGatewayDirectory
{
    /// <summary>Asks Discord.</summary>
    /// <exception cref="DiscordFatalException">Discord does not accept the token.</exception>
    /// <exception cref="DiscordApiException">Discord refused or could not be reached.</exception>
    Task<GatewayInfo> LookUpAsync(CancellationToken cancellationToken);
}
