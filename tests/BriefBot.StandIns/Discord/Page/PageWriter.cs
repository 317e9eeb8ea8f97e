using System.Text.Json;
using BriefBot.StandIns.Discord.Driving;
using BriefBot.StandIns.Discord.World;

namespace BriefBot.StandIns.Discord.Page;

/// <summary>Writes what the page shows.</summary>
internal static class PageWriter
{
    // More than anyone scrolls back through in a trial.
    private const int ShownMessages = 200;

    internal static byte[] State(DiscordStandIn discord) => JsonWriting.ToBytes(json =>
    {
        var world = discord.World;
        json.WriteStartObject();
        json.WriteString("server", world.Guild.Name);
        json.WriteBoolean("connected", discord.ConnectedSessions > 0);
        json.WritePropertyName("bot");
        world.Bot.Write(json);
        json.WriteStartArray("users");
        foreach (var user in world.Users.Values.OrderBy(user => user.Id))
        {
            user.Write(json);
            if (!user.IsBot)
            {
                world.DirectMessagesWith(user);
            }
        }

        json.WriteEndArray();
        var channels = world.Channels.ToList();
        json.WriteStartArray("channels");
        channels.ForEach(channel => channel.Write(json));
        json.WriteEndArray();
        json.WriteStartArray("messages");
        foreach (var message in channels.SelectMany(channel => channel.Messages.TakeLast(ShownMessages)))
        {
            Write(json, message);
        }

        json.WriteEndArray();
        json.WritePropertyName("commands");
        WriteCommands(json, world);
        json.WriteEndObject();
    });

    /// <summary>One event of the stream; null for what the page does not show.</summary>
    internal static byte[]? Event(string what, object subject, DiscordWorld world) => (what, subject) switch
    {
        ("message", StandInMessage message) => JsonWriting.ToBytes(json => Write(json, message)),
        ("delete", StandInMessage message) => JsonWriting.ToBytes(json =>
        {
            json.WriteStartObject();
            json.WriteId("channel", message.Channel.Id);
            json.WriteId("id", message.Id);
            json.WriteEndObject();
        }),
        ("channel", StandInChannel channel) => JsonWriting.ToBytes(channel.Write),
        ("typing", StandInChannel channel) => JsonWriting.ToBytes(json =>
        {
            json.WriteStartObject();
            json.WriteId("channel", channel.Id);
            json.WriteEndObject();
        }),
        ("commands", _) => JsonWriting.ToBytes(json => WriteCommands(json, world)),
        _ => null,
    };

    internal static byte[] Result(string? problem, StandInCallback? suggestions = null) => JsonWriting.ToBytes(json =>
    {
        json.WriteStartObject();
        if (problem is not null)
        {
            json.WriteString("problem", problem);
        }

        if (suggestions is not null)
        {
            json.WriteStartArray("choices");
            foreach (var (name, value) in suggestions.Choices)
            {
                json.WriteStartObject();
                json.WriteString("name", name);
                json.WritePropertyName("value");
                value.WriteTo(json);
                json.WriteEndObject();
            }

            json.WriteEndArray();
        }

        json.WriteEndObject();
    });

    private static void Write(Utf8JsonWriter json, StandInMessage message)
    {
        json.WriteStartObject();
        json.WriteId("channel", message.Channel.Id);
        if (message.VisibleTo is { } user)
        {
            json.WriteId("visible_to", user.Id);
        }

        if (message.Interaction is { Type: StandInInteraction.Command } interaction && interaction.Response == message)
        {
            json.WriteStartObject("command");
            json.WriteString("user", interaction.User.DisplayName);
            json.WriteString("name", interaction.Name);
            json.WriteEndObject();
        }

        json.WritePropertyName("message");
        MessageWriter.Write(json, message, withContent: true, asEvent: false);
        json.WriteEndObject();
    }

    // The server's own commands stand before the global ones of the same name.
    private static void WriteCommands(Utf8JsonWriter json, DiscordWorld world)
    {
        var names = new HashSet<string>();
        json.WriteStartArray();
        foreach (var key in (ReadOnlySpan<ulong>)[world.Guild.Id, 0])
        {
            foreach (var command in world.Commands.TryGetValue(key, out var commands) ? commands.EnumerateArray() : default)
            {
                if (names.Add(command.GetProperty("name").GetString()!))
                {
                    command.WriteTo(json);
                }
            }
        }

        json.WriteEndArray();
    }
}
