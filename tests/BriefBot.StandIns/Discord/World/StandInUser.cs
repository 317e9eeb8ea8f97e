using System.Text.Json;

namespace BriefBot.StandIns.Discord.World;

/// <summary>A user, or the bot.</summary>
/// <param name="Id">The id.</param>
/// <param name="Name">The user name.</param>
/// <param name="DisplayName">What is shown.</param>
/// <param name="IsBot">Whether it is a bot.</param>
/// <param name="Locale">The user's language, as interactions carry it.</param>
/// <param name="Permissions">What the user may do in every server.</param>
public sealed record StandInUser(
    ulong Id, string Name, string DisplayName, bool IsBot = false, string Locale = "en-US", ulong Permissions = World.Permissions.Member)
{
    /// <summary>The roles that the user has in every server.</summary>
    public IReadOnlyList<ulong> Roles { get; init; } = [];

    /// <summary>How a message mentions the user.</summary>
    public string Mention => $"<@{Id}>";

    internal void Write(Utf8JsonWriter json)
    {
        json.WriteStartObject();
        WriteProperties(json);
        json.WriteEndObject();
    }

    internal void WriteProperties(Utf8JsonWriter json)
    {
        json.WriteId("id", Id);
        json.WriteString("username", Name);
        json.WriteString("global_name", DisplayName);
        json.WriteString("discriminator", IsBot ? "0001" : "0");
        json.WriteNull("avatar");
        json.WriteBoolean("bot", IsBot);
        json.WriteNumber("public_flags", 0);
    }

    internal void WriteMember(Utf8JsonWriter json, bool withUser, bool withPermissions)
    {
        json.WriteStartObject();
        if (withUser)
        {
            json.WritePropertyName("user");
            Write(json);
        }

        json.WriteNull("nick");
        json.WriteNull("avatar");
        json.WriteStartArray("roles");
        foreach (var role in Roles)
        {
            json.WriteIdValue(role);
        }

        json.WriteEndArray();
        json.WriteString("joined_at", "2025-01-01T00:00:00.000000+00:00");
        json.WriteNull("premium_since");
        json.WriteBoolean("deaf", false);
        json.WriteBoolean("mute", false);
        json.WriteBoolean("pending", false);
        json.WriteNumber("flags", 0);
        if (withPermissions)
        {
            json.WriteId("permissions", Permissions);
        }

        json.WriteEndObject();
    }
}
