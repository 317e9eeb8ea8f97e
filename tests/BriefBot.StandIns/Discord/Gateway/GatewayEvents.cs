using BriefBot.StandIns.Discord.World;

namespace BriefBot.StandIns.Discord.Gateway;

/// <summary>Writes the events' bodies.</summary>
internal static class GatewayEvents
{
    // Message content and member intents, limited: what an unverified bot's application shows.
    private const int NoApplicationFlags = 0;

    internal static byte[] Ready(GatewaySession session, DiscordWorld world, string address) => JsonWriting.ToBytes(json =>
    {
        json.WriteStartObject();
        json.WriteNumber("v", 10);
        json.WriteStartObject("user_settings");
        json.WriteEndObject();
        json.WriteStartObject("user");
        world.Bot.WriteProperties(json);
        json.WriteBoolean("verified", true);
        json.WriteBoolean("mfa_enabled", false);
        json.WriteNumber("flags", 0);
        json.WriteNull("email");
        json.WriteEndObject();
        json.WriteString("session_type", "normal");
        json.WriteString("session_id", session.Id);
        json.WriteString("resume_gateway_url", $"{address}/resume");
        json.WriteStartArray("relationships");
        json.WriteEndArray();
        json.WriteStartArray("private_channels");
        json.WriteEndArray();
        json.WriteStartArray("presences");
        json.WriteEndArray();
        json.WriteStartArray("guilds");
        foreach (var guild in world.Guilds.Values.Where(guild => session.Serves(guild.Id)))
        {
            json.WriteStartObject();
            json.WriteId("id", guild.Id);
            json.WriteBoolean("unavailable", true);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("guild_join_requests");
        json.WriteEndArray();
        json.WriteStartArray("geo_ordered_rtc_regions");
        json.WriteEndArray();
        json.WriteStartArray("shard");
        json.WriteNumberValue(session.Shard);
        json.WriteNumberValue(session.ShardCount);
        json.WriteEndArray();
        json.WriteStartObject("application");
        json.WriteId("id", world.Bot.Id);
        json.WriteNumber("flags", NoApplicationFlags);
        json.WriteEndObject();
        json.WriteStartArray("_trace");
        json.WriteStringValue("stand-in");
        json.WriteEndArray();
        json.WriteEndObject();
    });

    internal static byte[] Message(StandInMessage message, bool withContent) =>
        JsonWriting.ToBytes(json => MessageWriter.Write(json, message, withContent, asEvent: true));

    internal static byte[] MessageDeleted(StandInMessage message) => JsonWriting.ToBytes(json =>
    {
        json.WriteStartObject();
        json.WriteId("id", message.Id);
        json.WriteId("channel_id", message.Channel.Id);
        if (message.Channel.Guild is { } guild)
        {
            json.WriteId("guild_id", guild.Id);
        }

        json.WriteEndObject();
    });

    internal static byte[] Channel(StandInChannel channel) => JsonWriting.ToBytes(channel.Write);
}
