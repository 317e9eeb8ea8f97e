using System.Buffers;
using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace BriefBot.StandIns.Discord.World;

/// <summary>Writes JSON as Discord does: ids as text, times in ISO 8601.</summary>
internal static class JsonWriting
{
    // Discord sends characters as they are; escaping them all would hide that clients must cope with them.
    private static readonly JsonWriterOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    internal static byte[] ToBytes(Action<Utf8JsonWriter> write)
    {
        var buffer = new ArrayBufferWriter<byte>(1024);
        using (var json = new Utf8JsonWriter(buffer, Plain))
        {
            write(json);
        }

        return buffer.WrittenSpan.ToArray();
    }

    internal static JsonElement ToElement(Action<Utf8JsonWriter> write)
    {
        using var document = JsonDocument.Parse(ToBytes(write));
        return document.RootElement.Clone();
    }

    internal static void WriteId(this Utf8JsonWriter json, string name, ulong id)
    {
        Span<char> digits = stackalloc char[20];
        id.TryFormat(digits, out var length, provider: CultureInfo.InvariantCulture);
        json.WriteString(name, digits[..length]);
    }

    internal static void WriteIdValue(this Utf8JsonWriter json, ulong id)
    {
        Span<char> digits = stackalloc char[20];
        id.TryFormat(digits, out var length, provider: CultureInfo.InvariantCulture);
        json.WriteStringValue(digits[..length]);
    }

    internal static void WriteTime(this Utf8JsonWriter json, string name, DateTimeOffset? time)
    {
        if (time is { } given)
        {
            json.WriteString(name, given.ToString("yyyy-MM-dd'T'HH:mm:ss.ffffffzzz", CultureInfo.InvariantCulture));
        }
        else
        {
            json.WriteNull(name);
        }
    }
}
