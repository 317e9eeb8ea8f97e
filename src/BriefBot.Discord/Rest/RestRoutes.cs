namespace BriefBot.Discord.Rest;

/// <summary>The routes that the bot uses, and why each may be tried again.</summary>
/// <remarks>
/// A follow-up is the one request that doubles: webhooks have no nonce (Discord's OpenAPI document,
/// <c>IncomingWebhookRequestPartial</c>). It is sent again only when no connection was made, or after a 429, which says
/// that it was not carried out. A 502 may come from a proxy that had passed it on, so it does not count as "not carried out".
/// Source: Discord's developer documentation, "API Reference", "Receiving and Responding to Interactions".
/// </remarks>
internal static class RestRoutes
{
    public static readonly RestRoute Gateway = new(HttpMethod.Get, "/gateway/bot");

    /// <summary>The second of two is refused with 40060.</summary>
    public static readonly RestRoute Callback = new(HttpMethod.Post, "/interactions/{interaction}/{token}/callback")
    {
        IsInteraction = true,
        Haste = Haste.Urgent,
        Safety = RetrySafety.SecondIsRefused,
    };

    /// <summary>An edit replaces: twice is once.</summary>
    public static readonly RestRoute EditResponse = new(HttpMethod.Patch, "/webhooks/{application}/{token}/messages/@original")
    {
        IsInteraction = true,
    };

    public static readonly RestRoute FollowUp = new(HttpMethod.Post, "/webhooks/{application}/{token}")
    {
        IsInteraction = true,
        Safety = RetrySafety.Doubles,
    };

    /// <summary>Carries a nonce with enforce_nonce: the second of two returns the first message.</summary>
    public static readonly RestRoute Post = new(HttpMethod.Post, "/channels/{channel}/messages");

    public static readonly RestRoute Edit = new(HttpMethod.Patch, "/channels/{channel}/messages/{message}");

    /// <summary>Typing twice shows the same.</summary>
    public static readonly RestRoute Typing = new(HttpMethod.Post, "/channels/{channel}/typing");

    public static readonly RestRoute Channel = new(HttpMethod.Get, "/channels/{channel}");

    public static readonly RestRoute Messages = new(HttpMethod.Get, "/channels/{channel}/messages");

    public static readonly RestRoute Message = new(HttpMethod.Get, "/channels/{channel}/messages/{message}");

    /// <summary>Replaces all commands: twice is once.</summary>
    public static readonly RestRoute GlobalCommands = new(HttpMethod.Put, "/applications/{application}/commands");

    public static readonly RestRoute GuildCommands = new(HttpMethod.Put, "/applications/{application}/guilds/{guild}/commands");
}
