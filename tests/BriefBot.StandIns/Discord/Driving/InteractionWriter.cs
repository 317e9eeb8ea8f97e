using System.Globalization;
using System.Text.Json;
using BriefBot.StandIns.Discord.World;

namespace BriefBot.StandIns.Discord.Driving;

/// <summary>Writes <c>INTERACTION_CREATE</c>.</summary>
internal static class InteractionWriter
{
    internal static byte[] Write(StandInInteraction interaction, DiscordWorld world, long largestFile, Action<Utf8JsonWriter> writeData) =>
        JsonWriting.ToBytes(json =>
        {
            var channel = interaction.Channel;
            json.WriteStartObject();
            json.WriteNumber("version", 1);
            json.WriteNumber("type", interaction.Type);
            json.WriteString("token", interaction.Token);
            json.WriteId("id", interaction.Id);
            json.WriteId("application_id", world.Bot.Id);
            json.WriteId("channel_id", channel.Id);
            json.WritePropertyName("channel");
            channel.Write(json);
            json.WriteString("locale", interaction.User.Locale);
            WriteActor(json, interaction, channel);
            json.WriteId("app_permissions", channel.BotPermissions);
            json.WriteStartArray("entitlements");
            json.WriteEndArray();
            json.WriteNumber("attachment_size_limit", largestFile);
            if (interaction.Message is { } message)
            {
                json.WritePropertyName("message");
                MessageWriter.Write(json, message, withContent: true, asEvent: false);
            }

            json.WriteStartObject("data");
            writeData(json);
            json.WriteEndObject();
            json.WriteEndObject();
        });

    private static void WriteActor(Utf8JsonWriter json, StandInInteraction interaction, StandInChannel channel)
    {
        if (channel.Guild is { } guild)
        {
            json.WriteId("guild_id", guild.Id);
            json.WriteString("guild_locale", "en-US");
            json.WriteStartObject("guild");
            json.WriteId("id", guild.Id);
            json.WriteString("locale", "en-US");
            json.WriteStartArray("features");
            json.WriteEndArray();
            json.WriteEndObject();
            json.WritePropertyName("member");
            interaction.User.WriteMember(json, withUser: true, withPermissions: true);
            json.WriteNumber("context", 0);
        }
        else
        {
            json.WritePropertyName("user");
            interaction.User.Write(json);
            json.WriteNumber("context", 1);
        }

        json.WriteStartObject("authorizing_integration_owners");
        json.WriteString("0", (channel.Guild?.Id ?? 0).ToString(CultureInfo.InvariantCulture));
        json.WriteEndObject();
    }
}
