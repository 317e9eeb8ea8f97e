using System.Text.Json;
using BriefBot.StandIns.Discord;
using BriefBot.StandIns.Discord.Rest;

namespace BriefBot.Discord.Tests.Trials.Worlds;

/// <summary>What holds for every request that the bot ever makes.</summary>
internal static class Conduct
{
    /// <summary>
    /// Nothing that Discord forbids, by its schema and by the rules beside it; nothing sent while a 429 told to wait; no
    /// message that could ping anyone, and none that did.
    /// </summary>
    /// <returns>How many messages the bot sent.</returns>
    public static int AssertClean(DiscordStandIn discord)
    {
        Assert.Empty(discord.Violations);
        Assert.Equal(0, discord.EarlyRequests);
        Assert.All(discord.World.Channels.SelectMany(channel => channel.Messages).Where(message => message.Author.IsBot), message => Assert.Empty(message.Pings));
        var messages = 0;
        foreach (var request in discord.Requests)
        {
            messages += AssertPingsNobody(request) ? 1 : 0;
        }

        return messages;
    }

    /// <summary>The message in a request's body, as it was sent; null when it holds none.</summary>
    public static JsonElement? MessageIn(RecordedRequest request)
    {
        if (request.Body.IsEmpty || request.Method is not ("POST" or "PATCH"))
        {
            return null;
        }

        using var json = JsonDocument.Parse(request.Body);
        var body = json.RootElement.Clone();
        if (request.Path.Contains("/callback", StringComparison.Ordinal))
        {
            // 4 answers with a message and 7 changes one; a deferral has data too, but says nothing.
            return body.GetProperty("type").GetInt32() is 4 or 7 ? body.GetProperty("data") : null;
        }

        return request.Path.Contains("/messages", StringComparison.Ordinal) || request.Path.StartsWith("/webhooks/", StringComparison.Ordinal) ? body : null;
    }

    /// <summary>The nonces under which messages were posted in channels.</summary>
    public static IReadOnlyCollection<string> PostedNonces(DiscordStandIn discord) =>
        [.. discord.Requests
            .Where(request => request is { Method: "POST" } && request.Path.StartsWith("/channels/", StringComparison.Ordinal))
            .Select(request => MessageIn(request) is { } message && message.TryGetProperty("nonce", out var nonce) ? nonce.GetString()! : string.Empty)
            .Where(nonce => nonce.Length > 0)
            .Distinct()];

    private static bool AssertPingsNobody(RecordedRequest request)
    {
        if (MessageIn(request) is not { } message)
        {
            return false;
        }

        var allowed = message.GetProperty("allowed_mentions");
        Assert.Equal(0, allowed.GetProperty("parse").GetArrayLength());
        Assert.False(allowed.GetProperty("replied_user").GetBoolean());
        Assert.All(allowed.EnumerateObject(), list => Assert.True(
            list.Name == "replied_user" || list.Value.GetArrayLength() == 0, $"{request.Method} {request.Path} may ping {list}"));
        return true;
    }
}
