using System.Buffers;
using System.Runtime.InteropServices;
using System.Text.Json;

namespace BriefBot.Discord.Gateway;

/// <summary>Writes what is sent: heartbeats, identifies and resumes.</summary>
internal static class PayloadWriter
{
    private const string Name = "BriefBot";

    /// <summary>A heartbeat.</summary>
    /// <param name="sequence">The last event's number; null before the first.</param>
    public static ReadOnlyMemory<byte> Heartbeat(long? sequence) =>
        Write(Opcode.Heartbeat, writer =>
        {
            if (sequence is { } number)
            {
                writer.WriteNumber("d"u8, number);
            }
            else
            {
                writer.WriteNull("d"u8);
            }
        });

    /// <summary>Asks for a new session.</summary>
    public static ReadOnlyMemory<byte> Identify(string token, ShardId shard) =>
        Write(Opcode.Identify, writer =>
        {
            writer.WriteStartObject("d"u8);
            writer.WriteString("token"u8, token);
            writer.WriteNumber("intents"u8, GatewayDefaults.Intents);
            writer.WriteStartArray("shard"u8);
            writer.WriteNumberValue(shard.Index);
            writer.WriteNumberValue(shard.Count);
            writer.WriteEndArray();
            writer.WriteStartObject("properties"u8);
            writer.WriteString("os"u8, SystemName());
            writer.WriteString("browser"u8, Name);
            writer.WriteString("device"u8, Name);
            writer.WriteEndObject();
            writer.WriteEndObject();
        });

    /// <summary>Asks to take up a session.</summary>
    public static ReadOnlyMemory<byte> Resume(string token, string sessionId, long sequence) =>
        Write(Opcode.Resume, writer =>
        {
            writer.WriteStartObject("d"u8);
            writer.WriteString("token"u8, token);
            writer.WriteString("session_id"u8, sessionId);
            writer.WriteNumber("seq"u8, sequence);
            writer.WriteEndObject();
        });

    private static ReadOnlyMemory<byte> Write(int op, Action<Utf8JsonWriter> writeData)
    {
        var buffer = new ArrayBufferWriter<byte>(256);
        using (var writer = new Utf8JsonWriter(buffer))
        {
            writer.WriteStartObject();
            writer.WriteNumber("op"u8, op);
            writeData(writer);
            writer.WriteEndObject();
        }

        return buffer.WrittenCount <= GatewayDefaults.LongestSent
            ? buffer.WrittenMemory
            : throw new InvalidOperationException($"A payload with op {op} would have {buffer.WrittenCount} bytes; Discord takes {GatewayDefaults.LongestSent}.");
    }

    private static string SystemName() =>
        OperatingSystem.IsWindows() ? "windows" : OperatingSystem.IsMacOS() ? "macos" : OperatingSystem.IsLinux() ? "linux"
        : RuntimeInformation.RuntimeIdentifier;
}
