using System.Text.Json;

namespace BriefBot.StandIns.Discord.World;

/// <summary>Writes a message as the REST API and the gateway show it.</summary>
internal static class MessageWriter
{
    /// <param name="json">Where it is written.</param>
    /// <param name="message">The message.</param>
    /// <param name="withContent">False withholds what needs the message content intent.</param>
    /// <param name="asEvent">Events carry the server and the author's membership; REST answers do not.</param>
    internal static void Write(Utf8JsonWriter json, StandInMessage message, bool withContent, bool asEvent)
    {
        json.WriteStartObject();
        json.WriteId("id", message.Id);
        json.WriteId("channel_id", message.Channel.Id);
        json.WriteNumber("type", message.Type);
        json.WriteString("content", withContent ? message.Content : string.Empty);
        json.WritePropertyName("author");
        message.Author.Write(json);
        json.WriteTime("timestamp", message.CreatedAt);
        json.WriteTime("edited_timestamp", message.EditedAt);
        json.WriteBoolean("tts", false);
        json.WriteBoolean("mention_everyone", message.Pings.Contains("everyone"));
        WriteUsers(json, message.Mentions);
        json.WriteStartArray("mention_roles");
        json.WriteEndArray();
        WriteAttachments(json, withContent ? message.Attachments : []);
        WriteEmbeds(json, message, withContent);
        WriteArray(json, "components", withContent ? message.Components : default);
        json.WriteBoolean("pinned", false);
        json.WriteNumber("flags", message.Flags);
        WriteRelations(json, message, asEvent);
        json.WriteEndObject();
    }

    private static void WriteRelations(Utf8JsonWriter json, StandInMessage message, bool asEvent)
    {
        if (message.Nonce.ValueKind is JsonValueKind.String or JsonValueKind.Number)
        {
            json.WritePropertyName("nonce");
            message.Nonce.WriteTo(json);
        }

        if (message.Author.IsBot)
        {
            json.WriteId("application_id", message.Author.Id);
        }

        if (message.Interaction is { } interaction)
        {
            json.WriteId("webhook_id", message.Author.Id);
            json.WriteStartObject("interaction_metadata");
            json.WriteId("id", interaction.Id);
            json.WriteNumber("type", interaction.Type);
            json.WritePropertyName("user");
            interaction.User.Write(json);
            json.WriteStartObject("authorizing_integration_owners");
            json.WriteId("0", message.Channel.Guild?.Id ?? 0);
            json.WriteEndObject();
            json.WriteEndObject();
        }

        if (message.ReplyTo is { } replied)
        {
            json.WriteStartObject("message_reference");
            json.WriteNumber("type", 0);
            json.WriteId("message_id", replied.Id);
            json.WriteId("channel_id", replied.Channel.Id);
            if (replied.Channel.Guild is { } guild)
            {
                json.WriteId("guild_id", guild.Id);
            }

            json.WriteEndObject();
            json.WritePropertyName("referenced_message");
            if (replied.IsDeleted)
            {
                json.WriteNullValue();
            }
            else
            {
                // A reply to a reply is shown without the first: Discord nests one level only.
                Write(json, Shallow(replied), withContent: true, asEvent: false);
            }
        }

        if (message.Thread is { } thread)
        {
            json.WritePropertyName("thread");
            thread.Write(json);
        }

        if (asEvent && message.Channel.Guild is { } server)
        {
            json.WriteId("guild_id", server.Id);
            json.WritePropertyName("member");
            message.Author.WriteMember(json, withUser: false, withPermissions: false);
        }

        if (asEvent)
        {
            json.WriteNumber("channel_type", message.Channel.Type);
        }
    }

    private static StandInMessage Shallow(StandInMessage message) => new(message.Id, message.Channel, message.Author, message.CreatedAt)
    {
        Content = message.Content,
        Embeds = message.Embeds,
        Components = message.Components,
        Flags = message.Flags,
        Type = message.Type,
        Attachments = message.Attachments,
        Mentions = message.Mentions,
        Interaction = message.Interaction,
        EditedAt = message.EditedAt,
        Thread = message.Thread,
    };

    private static void WriteUsers(Utf8JsonWriter json, IReadOnlyList<StandInUser> users)
    {
        json.WriteStartArray("mentions");
        foreach (var user in users)
        {
            user.Write(json);
        }

        json.WriteEndArray();
    }

    private static void WriteAttachments(Utf8JsonWriter json, IReadOnlyList<StandInFile> files)
    {
        json.WriteStartArray("attachments");
        foreach (var file in files)
        {
            file.Write(json);
        }

        json.WriteEndArray();
    }

    private static void WriteEmbeds(Utf8JsonWriter json, StandInMessage message, bool withContent)
    {
        json.WriteStartArray("embeds");
        if (withContent && message.Embeds.ValueKind == JsonValueKind.Array)
        {
            foreach (var embed in message.Embeds.EnumerateArray())
            {
                json.WriteStartObject();
                json.WriteString("type", "rich");
                foreach (var property in embed.EnumerateObject().Where(property => property.Name != "type"))
                {
                    property.WriteTo(json);
                }

                json.WriteEndObject();
            }
        }

        json.WriteEndArray();
    }

    private static void WriteArray(Utf8JsonWriter json, string name, JsonElement array)
    {
        json.WritePropertyName(name);
        if (array.ValueKind == JsonValueKind.Array)
        {
            array.WriteTo(json);
        }
        else
        {
            json.WriteStartArray();
            json.WriteEndArray();
        }
    }
}
