using System.Globalization;
using System.Text.Json;
using BriefBot.StandIns.Discord.Gateway;
using BriefBot.StandIns.Discord.World;

namespace BriefBot.StandIns.Discord.Rest;

/// <summary>The gateway's address, the bot itself, and its commands.</summary>
internal sealed class ApplicationEndpoints(DiscordWorld world, GatewayHub hub, WorldWatch watch, DiscordStandInOptions options)
{
    private const int MessageContent = 1 << 15;

    /// <summary>The flag of an application in fewer than 100 servers: GATEWAY_MESSAGE_CONTENT_LIMITED.</summary>
    private const int MessageContentLimited = 1 << 19;

    private static readonly RestAnswer UnknownApplication = RestAnswer.Error(404, DiscordError.UnknownApplication, "Unknown Application");

    internal RestAnswer Gateway() => RestAnswer.Ok(json =>
    {
        json.WriteStartObject();
        json.WriteString("url", hub.Address);
        json.WriteEndObject();
    });

    internal RestAnswer GatewayBot() => RestAnswer.Ok(json =>
    {
        json.WriteStartObject();
        json.WriteString("url", hub.Address);
        json.WriteNumber("shards", options.Shards);
        json.WriteStartObject("session_start_limit");
        json.WriteNumber("total", options.IdentifiesPerDay);
        json.WriteNumber("remaining", hub.Identifies.Remaining);
        json.WriteNumber("reset_after", (long)TimeSpan.FromHours(14).TotalMilliseconds);
        json.WriteNumber("max_concurrency", options.MaxConcurrency);
        json.WriteEndObject();
        json.WriteEndObject();
    });

    internal RestAnswer Me() => RestAnswer.Ok(json =>
    {
        json.WriteStartObject();
        world.Bot.WriteProperties(json);
        json.WriteBoolean("verified", true);
        json.WriteBoolean("mfa_enabled", false);
        json.WriteString("locale", "en-US");
        json.WriteNull("email");
        json.WriteNumber("flags", 0);
        json.WriteEndObject();
    });

    internal RestAnswer Application() => RestAnswer.Ok(json =>
    {
        json.WriteStartObject();
        json.WriteId("id", world.Bot.Id);
        json.WriteString("name", world.Bot.Name);
        json.WriteNull("icon");
        json.WriteString("description", string.Empty);
        json.WriteBoolean("bot_public", true);
        json.WriteBoolean("bot_require_code_grant", false);
        json.WriteString("verify_key", new string('0', 64));
        json.WriteNumber("flags", (options.GrantedIntents & MessageContent) == 0 ? 0 : MessageContentLimited);
        json.WriteNull("team");
        json.WritePropertyName("bot");
        world.Bot.Write(json);
        json.WriteEndObject();
    });

    internal RestAnswer GetUser(string id) => ulong.TryParse(id, out var number) && world.Users.TryGetValue(number, out var user)
        ? RestAnswer.Ok(user.Write)
        : RestAnswer.Error(404, DiscordError.UnknownUser, "Unknown User");

    internal RestAnswer GetGuild(string id) => ulong.TryParse(id, out var number) && world.Guilds.TryGetValue(number, out var guild)
        ? RestAnswer.Ok(json => guild.Write(json, world))
        : RestAnswer.Error(404, DiscordError.UnknownGuild, "Unknown Guild");

    internal RestAnswer ListCommands(string application, string? guild) => For(application, guild, key =>
        RestAnswer.Ok(json =>
        {
            if (world.Commands.TryGetValue(key, out var commands))
            {
                commands.WriteTo(json);
            }
            else
            {
                json.WriteStartArray();
                json.WriteEndArray();
            }
        }));

    /// <summary>Replaces all; a command that has the name of an old one keeps its id.</summary>
    internal RestAnswer OverwriteCommands(string application, string? guild, RestCall call) => For(application, guild, key =>
    {
        world.Commands.TryGetValue(key, out var old);
        var list = JsonWriting.ToElement(json => WriteCommands(json, call.Json, old, key));
        world.Commands[key] = list;
        watch.Tell("commands", key);
        return RestAnswer.Ok(list.WriteTo);
    });

    private void WriteCommands(Utf8JsonWriter json, JsonElement commands, JsonElement old, ulong guild)
    {
        json.WriteStartArray();
        foreach (var command in commands.ValueKind == JsonValueKind.Array ? commands.EnumerateArray() : default)
        {
            var known = old.ValueKind == JsonValueKind.Array
                ? old.EnumerateArray().FirstOrDefault(one => one.GetProperty("name").GetString() == command.GetProperty("name").GetString())
                : default;
            json.WriteStartObject();
            json.WriteString("id", known.ValueKind == JsonValueKind.Object
                ? known.GetProperty("id").GetString()
                : world.NextId().ToString(CultureInfo.InvariantCulture));
            json.WriteId("application_id", world.Bot.Id);
            json.WriteId("version", world.NextId());
            if (!command.TryGetProperty("type", out _))
            {
                json.WriteNumber("type", 1);
            }

            if (guild != 0)
            {
                json.WriteId("guild_id", guild);
            }

            foreach (var property in command.EnumerateObject().Where(property => property.Name is not ("id" or "default_member_permissions")))
            {
                property.WriteTo(json);
            }

            WritePermissions(json, command);
            json.WriteBoolean("nsfw", false);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    // Taken as a number or as text, returned as text.
    private static void WritePermissions(Utf8JsonWriter json, JsonElement command)
    {
        if (command.TryGetProperty("default_member_permissions", out var permissions) && permissions.ValueKind != JsonValueKind.Null)
        {
            json.WriteString("default_member_permissions", permissions.ToString());
        }
        else
        {
            json.WriteNull("default_member_permissions");
        }
    }

    private RestAnswer For(string application, string? guild, Func<ulong, RestAnswer> act)
    {
        if (application != world.Bot.Id.ToString(CultureInfo.InvariantCulture))
        {
            return UnknownApplication;
        }

        if (guild is null)
        {
            return act(0);
        }

        return ulong.TryParse(guild, out var key) && world.Guilds.ContainsKey(key)
            ? act(key)
            : RestAnswer.Error(403, DiscordError.MissingAccess, "Missing Access");
    }
}
