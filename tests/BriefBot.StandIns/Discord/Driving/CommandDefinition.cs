using System.Globalization;
using System.Text.Json;
using BriefBot.StandIns.Discord.World;

namespace BriefBot.StandIns.Discord.Driving;

/// <summary>A registered command as the user's client sees it: the server's own before the global one.</summary>
internal static class CommandDefinition
{
    /// <summary>Finds a command by name, a subcommand's behind it as in <c>briefing stop</c>; undefined when it is not registered.</summary>
    internal static JsonElement Find(DiscordWorld world, StandInChannel channel, string name)
    {
        var first = name.Split(' ')[0];
        foreach (var key in (ReadOnlySpan<ulong>)[channel.Guild?.Id ?? 0, 0])
        {
            if (world.Commands.TryGetValue(key, out var commands))
            {
                foreach (var command in commands.EnumerateArray())
                {
                    if (command.GetProperty("name").ValueEquals(first))
                    {
                        return command;
                    }
                }
            }
        }

        return default;
    }

    /// <summary>Writes a command's data as the user's client would send it.</summary>
    internal static void Write(
        Utf8JsonWriter json, JsonElement command, string name, ulong otherwiseId,
        IReadOnlyList<(string Name, object Value)> options, string? focused = null)
    {
        json.WriteString("id", command.ValueKind == JsonValueKind.Object
            ? command.GetProperty("id").GetString()
            : otherwiseId.ToString(CultureInfo.InvariantCulture));
        var words = name.Split(' ', 2);
        json.WriteString("name", words[0]);
        json.WriteNumber("type", 1);
        if (command.ValueKind == JsonValueKind.Object && command.TryGetProperty("guild_id", out var guild))
        {
            json.WriteString("guild_id", guild.GetString());
        }

        WriteResolved(json, options);
        if (words.Length == 1)
        {
            WriteOptions(json, command, options, focused);
            return;
        }

        json.WriteStartArray("options");
        json.WriteStartObject();
        json.WriteString("name", words[1]);
        json.WriteNumber("type", 1);
        WriteOptions(json, OptionOf(command, words[1]), options, focused);
        json.WriteEndObject();
        json.WriteEndArray();
    }

    private static void WriteOptions(
        Utf8JsonWriter json, JsonElement command, IReadOnlyList<(string Name, object Value)> options, string? focused)
    {
        json.WriteStartArray("options");
        foreach (var (optionName, value) in options)
        {
            json.WriteStartObject();
            json.WriteString("name", optionName);
            json.WriteNumber("type", TypeOf(command, optionName, value));
            json.WritePropertyName("value");
            WriteValue(json, value);
            if (optionName == focused)
            {
                json.WriteBoolean("focused", true);
            }

            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteResolved(Utf8JsonWriter json, IReadOnlyList<(string Name, object Value)> options)
    {
        var files = options.Select(option => option.Value).OfType<StandInFile>().ToList();
        if (files.Count == 0)
        {
            return;
        }

        json.WriteStartObject("resolved");
        json.WriteStartObject("attachments");
        foreach (var file in files)
        {
            json.WritePropertyName(file.Id.ToString(CultureInfo.InvariantCulture));
            file.Write(json);
        }

        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static JsonElement OptionOf(JsonElement command, string option)
    {
        if (command.ValueKind == JsonValueKind.Object && command.TryGetProperty("options", out var options) && options.ValueKind == JsonValueKind.Array)
        {
            foreach (var known in options.EnumerateArray())
            {
                if (known.GetProperty("name").ValueEquals(option))
                {
                    return known;
                }
            }
        }

        return default;
    }

    private static int TypeOf(JsonElement command, string option, object value)
    {
        if (OptionOf(command, option) is { ValueKind: JsonValueKind.Object } known)
        {
            return known.GetProperty("type").GetInt32();
        }

        return value switch { bool => 5, int or long => 4, double => 10, StandInFile => 11, StandInUser => 6, StandInChannel => 7, _ => 3 };
    }

    private static void WriteValue(Utf8JsonWriter json, object value)
    {
        switch (value)
        {
            case bool flag:
                json.WriteBooleanValue(flag);
                break;
            case int or long:
                json.WriteNumberValue(Convert.ToInt64(value, CultureInfo.InvariantCulture));
                break;
            case double number:
                json.WriteNumberValue(number);
                break;
            case StandInFile file:
                json.WriteIdValue(file.Id);
                break;
            case StandInUser user:
                json.WriteIdValue(user.Id);
                break;
            case StandInChannel channel:
                json.WriteIdValue(channel.Id);
                break;
            default:
                json.WriteStringValue(value.ToString());
                break;
        }
    }
}
