using System.Collections.Concurrent;
using System.Text.Json;

namespace BriefBot.StandIns.Discord.World;

/// <summary>A server.</summary>
public sealed class StandInGuild
{
    internal StandInGuild(ulong id, string name)
    {
        Id = id;
        Name = name;
    }

    public ulong Id { get; }

    public string Name { get; }

    /// <summary>The channels and threads of the server, by id.</summary>
    public ConcurrentDictionary<ulong, StandInChannel> Channels { get; } = new();

    /// <summary>The roles, by id, without <c>@everyone</c>.</summary>
    public ConcurrentDictionary<ulong, string> Roles { get; } = new();

    internal void Write(Utf8JsonWriter json, DiscordWorld world)
    {
        json.WriteStartObject();
        json.WriteId("id", Id);
        json.WriteString("name", Name);
        json.WriteNull("icon");
        json.WriteNull("splash");
        json.WriteNull("discovery_splash");
        json.WriteId("owner_id", world.Users.Values.FirstOrDefault(user => !user.IsBot)?.Id ?? Id);
        json.WriteNull("afk_channel_id");
        json.WriteNumber("afk_timeout", 300);
        json.WriteNumber("verification_level", 0);
        json.WriteNumber("default_message_notifications", 0);
        json.WriteNumber("explicit_content_filter", 0);
        json.WriteNumber("mfa_level", 0);
        json.WriteNumber("nsfw_level", 0);
        json.WriteNumber("premium_tier", 0);
        json.WriteBoolean("premium_progress_bar_enabled", false);
        json.WriteNumber("system_channel_flags", 0);
        json.WriteNull("system_channel_id");
        json.WriteNull("rules_channel_id");
        json.WriteNull("public_updates_channel_id");
        json.WriteNull("safety_alerts_channel_id");
        json.WriteNull("application_id");
        json.WriteNull("vanity_url_code");
        json.WriteNull("description");
        json.WriteNull("banner");
        json.WriteString("preferred_locale", "en-US");
        json.WriteString("joined_at", "2025-01-01T00:00:00.000000+00:00");
        json.WriteBoolean("large", false);
        json.WriteBoolean("unavailable", false);
        json.WriteNumber("member_count", world.Users.Count);
        foreach (var empty in (ReadOnlySpan<string>)["features", "emojis", "stickers", "voice_states", "presences",
            "stage_instances", "guild_scheduled_events", "soundboard_sounds"])
        {
            json.WriteStartArray(empty);
            json.WriteEndArray();
        }

        WriteRoles(json);
        json.WriteStartArray("members");
        foreach (var user in world.Users.Values)
        {
            user.WriteMember(json, withUser: true, withPermissions: false);
        }

        json.WriteEndArray();
        WriteChannels(json, "channels", channel => !channel.IsThread);
        WriteChannels(json, "threads", channel => channel.IsThread);
        json.WriteEndObject();
    }

    private void WriteRoles(Utf8JsonWriter json)
    {
        json.WriteStartArray("roles");
        WriteRole(json, Id, "@everyone");
        foreach (var (id, name) in Roles)
        {
            WriteRole(json, id, name);
        }

        json.WriteEndArray();
    }

    private static void WriteRole(Utf8JsonWriter json, ulong id, string name)
    {
        json.WriteStartObject();
        json.WriteId("id", id);
        json.WriteString("name", name);
        json.WriteId("permissions", Permissions.Member);
        json.WriteNumber("position", 0);
        json.WriteNumber("color", 0);
        json.WriteStartObject("colors");
        json.WriteNumber("primary_color", 0);
        json.WriteNull("secondary_color");
        json.WriteNull("tertiary_color");
        json.WriteEndObject();
        json.WriteBoolean("hoist", false);
        json.WriteBoolean("managed", false);
        json.WriteBoolean("mentionable", false);
        json.WriteNumber("flags", 0);
        json.WriteEndObject();
    }

    private void WriteChannels(Utf8JsonWriter json, string name, Func<StandInChannel, bool> which)
    {
        json.WriteStartArray(name);
        foreach (var channel in Channels.Values.Where(which).OrderBy(channel => channel.Id))
        {
            channel.Write(json);
        }

        json.WriteEndArray();
    }
}
