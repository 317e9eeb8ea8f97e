namespace BriefBot.StandIns.Discord.Rest;

/// <summary>The routes that the stand-in serves, named as <c>openapi.json</c> names them.</summary>
internal sealed class Routes(
    RateLimitOptions limits,
    ApplicationEndpoints application,
    ChannelEndpoints channels,
    InteractionEndpoints interactions,
    WebhookEndpoints webhooks)
{
    private readonly RouteInfo _gateway = new("GET /gateway", "gateway", limits.Others, NeedsToken: false);
    private readonly RouteInfo _gatewayBot = new("GET /gateway/bot", "gateway-bot", limits.Others);
    private readonly RouteInfo _me = new("GET /users/@me", "me", limits.Others);
    private readonly RouteInfo _application = new("GET /applications/@me", "application", limits.Others);
    private readonly RouteInfo _user = new("GET /users/{user_id}", "user", limits.Others);
    private readonly RouteInfo _guild = new("GET /guilds/{guild_id}", "guild", limits.Others);
    private readonly RouteInfo _listCommands = new("GET /applications/{application_id}/commands", "commands-list", limits.Others);
    private readonly RouteInfo _putCommands = new("PUT /applications/{application_id}/commands", "commands-put", limits.Others);
    private readonly RouteInfo _listGuildCommands =
        new("GET /applications/{application_id}/guilds/{guild_id}/commands", "guild-commands-list", limits.Others);

    private readonly RouteInfo _putGuildCommands =
        new("PUT /applications/{application_id}/guilds/{guild_id}/commands", "guild-commands-put", limits.Others);

    // Answers to interactions are outside the global limit, and need no token of the bot.
    private readonly RouteInfo _callback = new(
        "POST /interactions/{interaction_id}/{interaction_token}/callback", "callback", null, NeedsToken: false, CountsGlobally: false);

    private readonly RouteInfo _followUp = Webhook("POST /webhooks/{webhook_id}/{webhook_token}", limits);
    private readonly RouteInfo _getAnswer = Webhook("GET /webhooks/{webhook_id}/{webhook_token}/messages/{message_id}", limits);
    private readonly RouteInfo _editOriginal = Webhook("PATCH /webhooks/{webhook_id}/{webhook_token}/messages/@original", limits);
    private readonly RouteInfo _editAnswer = Webhook("PATCH /webhooks/{webhook_id}/{webhook_token}/messages/{message_id}", limits);
    private readonly RouteInfo _deleteAnswer = Webhook("DELETE /webhooks/{webhook_id}/{webhook_token}/messages/{message_id}", limits);

    private readonly RouteInfo _channel = new("GET /channels/{channel_id}", "channel", limits.Others);
    private readonly RouteInfo _messages = new("GET /channels/{channel_id}/messages", "messages", limits.Others);
    private readonly RouteInfo _message = new("GET /channels/{channel_id}/messages/{message_id}", "message", limits.Others);
    private readonly RouteInfo _post = new("POST /channels/{channel_id}/messages", "post", limits.Messages);
    private readonly RouteInfo _edit = new("PATCH /channels/{channel_id}/messages/{message_id}", "edit", limits.Messages);
    private readonly RouteInfo _delete = new("DELETE /channels/{channel_id}/messages/{message_id}", "delete", limits.Messages);
    private readonly RouteInfo _typing = new("POST /channels/{channel_id}/typing", "typing", limits.Messages);
    private readonly RouteInfo _threadFrom = new("POST /channels/{channel_id}/messages/{message_id}/threads", "thread-from", limits.Others);
    private readonly RouteInfo _thread = new("POST /channels/{channel_id}/threads", "thread", limits.Others);
    private readonly RouteInfo _directMessages = new("POST /users/@me/channels", "direct-messages", limits.Others);

    internal Route? Find(string method, string path)
    {
        var parts = path.Split('/', StringSplitOptions.RemoveEmptyEntries);
        return parts.Length > 0 && parts[0] is "interactions" or "webhooks" ? FindAnswer(method, parts) : FindOther(method, parts);
    }

    private Route? FindAnswer(string method, string[] parts) => (method, parts) switch
    {
        ("POST", ["interactions", var id, var token, "callback"]) => new(_callback, id, call => interactions.Callback(id, token, call)),
        ("POST", ["webhooks", var app, var token]) => new(_followUp, token, call => webhooks.Post(app, token, call)),
        ("GET", ["webhooks", var app, var token, "messages", var id]) => new(_getAnswer, token, _ => webhooks.Get(app, token, id)),
        ("PATCH", ["webhooks", var app, var token, "messages", "@original"]) =>
            new(_editOriginal, token, call => webhooks.Edit(app, token, "@original", call)),
        ("PATCH", ["webhooks", var app, var token, "messages", var id]) => new(_editAnswer, token, call => webhooks.Edit(app, token, id, call)),
        ("DELETE", ["webhooks", var app, var token, "messages", var id]) => new(_deleteAnswer, token, _ => webhooks.Delete(app, token, id)),
        _ => null,
    };

    private Route? FindOther(string method, string[] parts) => (method, parts) switch
    {
        ("GET", ["gateway"]) => new(_gateway, string.Empty, _ => application.Gateway()),
        ("GET", ["gateway", "bot"]) => new(_gatewayBot, string.Empty, _ => application.GatewayBot()),
        ("GET", ["users", "@me"]) => new(_me, string.Empty, _ => application.Me()),
        ("GET", ["users", var id]) => new(_user, string.Empty, _ => application.GetUser(id)),
        ("GET", ["guilds", var id]) => new(_guild, id, _ => application.GetGuild(id)),
        ("GET", ["applications", "@me"] or ["oauth2", "applications", "@me"]) => new(_application, string.Empty, _ => application.Application()),
        ("GET", ["applications", var app, "commands"]) => new(_listCommands, string.Empty, _ => application.ListCommands(app, null)),
        ("PUT", ["applications", var app, "commands"]) =>
            new(_putCommands, string.Empty, call => application.OverwriteCommands(app, null, call)),
        ("GET", ["applications", var app, "guilds", var guild, "commands"]) =>
            new(_listGuildCommands, guild, _ => application.ListCommands(app, guild)),
        ("PUT", ["applications", var app, "guilds", var guild, "commands"]) =>
            new(_putGuildCommands, guild, call => application.OverwriteCommands(app, guild, call)),
        ("GET", ["channels", var id]) => new(_channel, id, _ => channels.Get(id)),
        ("GET", ["channels", var id, "messages"]) => new(_messages, id, call => channels.List(id, call)),
        ("POST", ["channels", var id, "messages"]) => new(_post, id, call => channels.Post(id, call)),
        ("GET", ["channels", var id, "messages", var message]) => new(_message, id, _ => channels.GetMessage(id, message)),
        ("PATCH", ["channels", var id, "messages", var message]) => new(_edit, id, call => channels.Edit(id, message, call)),
        ("DELETE", ["channels", var id, "messages", var message]) => new(_delete, id, _ => channels.Delete(id, message)),
        ("POST", ["channels", var id, "typing"]) => new(_typing, id, _ => channels.Type(id)),
        ("POST", ["channels", var id, "messages", var message, "threads"]) =>
            new(_threadFrom, id, call => channels.StartThread(id, message, call)),
        ("POST", ["channels", var id, "threads"]) => new(_thread, id, call => channels.StartThread(id, null, call)),
        ("POST", ["users", "@me", "channels"]) => new(_directMessages, string.Empty, call => channels.OpenDirectMessages(call)),
        _ => null,
    };

    private static RouteInfo Webhook(string name, RateLimitOptions limits) =>
        new(name, "webhook", limits.Webhooks, NeedsToken: false, CountsGlobally: false);
}
