using System.Globalization;
using System.Text.Json;
using BriefBot.Discord;
using BriefBot.Doctor.Endpoints;

namespace BriefBot.Doctor;

/// <summary>Checks the bot's token: its form, whether Discord takes it, and which intents the portal grants.</summary>
internal static class DiscordCheck
{
    private const string Check = "discord";
    private const string Agent = "DiscordBot (https://github.com/briefbot/briefbot, doctor)";

    // Discord's developer documentation, "Application", flags: GATEWAY_MESSAGE_CONTENT and its form for bots in few servers.
    private const long MessageContent = (1 << 18) | (1 << 19);

    public static async Task<CheckResult> RunAsync(DiscordOptions options, EndpointProbe probe, SeenTimes times, CancellationToken cancellationToken)
    {
        if (string.IsNullOrEmpty(options.Token))
        {
            return CheckResult.Ok(Check, "no token, BriefBot chats on the console");
        }

        if (DiscordToken.ProblemOf(options.Token) is { } problem)
        {
            return CheckResult.Fail(Check, $"Discord:Token {problem}", DiscordToken.Paste);
        }

        var address = new Uri(options.ApiBase.TrimEnd('/') + "/applications/@me");
        var reply = await probe.GetAsync(address, $"Bot {options.Token}", Agent, cancellationToken);
        times.Note(reply);
        return Judge(reply);
    }

    private static CheckResult Judge(EndpointReply reply) => reply switch
    {
        _ when reply.Unreached("Discord:ApiBase") is var (detail, fix) => CheckResult.Fail(Check, detail, fix),
        { Status: 200 } when Describe(reply.Body) is { } detail => CheckResult.Ok(Check, detail),
        { Status: 401 } => CheckResult.Fail(Check, "Discord refuses the token (status 401); it was reset, or is another bot's", DiscordToken.Paste),
        { Status: 403 } => CheckResult.Fail(Check, "Discord, or what stands in front of it, shuts this machine out (status 403)", "look whether a proxy or firewall stands between, and wait an hour"),
        { Status: 429 or >= 500 } => CheckResult.Warn(Check, $"Discord takes no request just now (status {reply.Status})", "wait, and look at https://discordstatus.com"),
        _ => CheckResult.Fail(
            Check, $"{reply.Address.Host} does not answer like Discord (status {reply.Status})", "leave Discord:ApiBase out, or set it to https://discord.com/api/v10"),
    };

    /// <summary>Which bot it is and what the portal grants it; null when the body is not Discord's.</summary>
    private static string? Describe(string body)
    {
        try
        {
            using var json = JsonDocument.Parse(body);
            var application = json.RootElement;
            if (application.ValueKind != JsonValueKind.Object || !application.TryGetProperty("id", out var id) || id.ValueKind != JsonValueKind.String)
            {
                return null;
            }

            var flags = application.TryGetProperty("flags", out var number) && number.TryGetInt64(out var set) ? set : 0;
            var name = application.TryGetProperty("name", out var given) && given.ValueKind == JsonValueKind.String ? given.GetString() : "the bot";

            // BriefBot asks for no privileged intent: Discord sends it the messages that name it, with their text, without one.
            var content = (flags & MessageContent) != 0 ? "on, though BriefBot can do without" : "off, and BriefBot needs none";
            return string.Create(CultureInfo.InvariantCulture, $"Discord takes the token of {name} ({id.GetString()}); message content intent {content}");
        }
        catch (Exception error) when (error is JsonException or InvalidOperationException)
        {
            return null;
        }
    }
}
