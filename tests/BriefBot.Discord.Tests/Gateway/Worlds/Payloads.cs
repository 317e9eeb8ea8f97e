using System.Globalization;

namespace BriefBot.Discord.Tests.Gateway.Worlds;

/// <summary>What Discord sends, as it looks there.</summary>
internal static class Payloads
{
    public const string Resumed = """{"t":"RESUMED","s":null,"op":0,"d":{"_trace":["x"]}}""";

    public static string Hello(double interval) =>
        string.Create(CultureInfo.InvariantCulture, $$$"""{"t":null,"s":null,"op":10,"d":{"_trace":["x"],"heartbeat_interval":{{{interval}}} }}""");

    public static string Ready(string session, Uri resumeAt, long sequence = 1) => $$$"""
        {"t":"READY","s":{{{sequence}}},"op":0,"d":{"v":10,"user":{"id":"77","username":"briefbot","bot":true},"guilds":[],
        "session_id":"{{{session}}}","resume_gateway_url":"{{{resumeAt}}}","application":{"id":"88","flags":0} }}
        """;

    public static string Interaction(long sequence, long id) => $$$"""
        {"t":"INTERACTION_CREATE","s":{{{sequence}}},"op":0,"d":{"version":1,"type":2,"token":"token-of-{{{id}}}","member":{"user":{"username":"ada",
        "id":"5","global_name":"Ada","discriminator":"0"},"roles":["6"],"permissions":"562949953421311","joined_at":"2026-01-01T00:00:00+00:00"},
        "locale":"en-GB","id":"{{{id}}}","guild_locale":"en-US","guild_id":"9","entitlements":[],"data":{"type":1,"options":[{"value":
        "What did the council decide about the old harbour, and when?","type":3,"name":"question"}],"name":"ask","id":"10"},"context":0,
        "channel_id":"11","channel":{"type":0,"topic":null,"name":"news","id":"11","guild_id":"9"},
        "authorizing_integration_owners":{"0":"9"},"attachment_size_limit":10485760,"application_id":"88","app_permissions":"562949953421311"}}
        """;

    public static string Message(long sequence, long id, bool byBot = false) => $$$"""
        {"t":"MESSAGE_CREATE","s":{{{sequence}}},"op":0,"d":{"id":"{{{id}}}","channel_id":"11","guild_id":"9","type":0,"content":"<@77> what happened?",
        "author":{"id":"5","username":"ada","bot":{{{(byBot ? "true" : "false")}}}},"mentions":[{"id":"77","username":"briefbot"}],"embeds":[]}}
        """;
}
