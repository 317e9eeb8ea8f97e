using System.Text.Json;

namespace BriefBot.Discord.Gateway;

/// <summary>Finds op, s, t and d at the top of a payload, in any order, without copying anything.</summary>
internal static class PayloadReader
{
    private enum Property
    {
        Unknown,
        Op,
        Sequence,
        Type,
        Data,
    }

    /// <summary>Reads an envelope.</summary>
    /// <param name="utf8">One JSON object.</param>
    /// <exception cref="JsonException">It is not one, or has no op.</exception>
    public static Payload Read(ReadOnlySpan<byte> utf8)
    {
        var reader = new Utf8JsonReader(utf8);
        if (!reader.Read() || reader.TokenType != JsonTokenType.StartObject)
        {
            throw new JsonException("A payload is not an object.");
        }

        int? op = null;
        long? sequence = null;
        var kind = EventKind.Other;
        var (hasSequence, hasType) = (false, false);
        ReadOnlySpan<byte> data = default;
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var property = NameOf(ref reader);
            reader.Read();
            switch (property)
            {
                case Property.Op:
                    op = reader.TokenType == JsonTokenType.Number && reader.TryGetInt32(out var number) ? number : null;
                    break;
                case Property.Sequence:
                    hasSequence = true;
                    sequence = reader.TokenType == JsonTokenType.Number && reader.TryGetInt64(out var s) && s >= 0 ? s : null;
                    break;
                case Property.Type:
                    hasType = true;
                    kind = reader.TokenType == JsonTokenType.String ? KindOf(ref reader) : EventKind.Other;
                    break;
                case Property.Data when op == Opcode.Dispatch && hasSequence && hasType && kind == EventKind.Other:
                    // Discord sends d last. Servers' descriptions have megabytes, and nobody here wants to know them.
                    return new Payload { Op = Opcode.Dispatch, Sequence = sequence, Kind = EventKind.Other, Data = default };
                case Property.Data:
                    var start = (int)reader.TokenStartIndex;
                    reader.Skip();
                    data = utf8[start..(int)reader.BytesConsumed];
                    continue;
                default:
                    break;
            }

            reader.Skip();
        }

        return new Payload { Op = op ?? throw new JsonException("A payload has no op."), Sequence = sequence, Kind = kind, Data = data };
    }

    /// <summary>The heartbeat's interval in a greeting's data.</summary>
    /// <exception cref="JsonException">There is none.</exception>
    public static TimeSpan HeartbeatInterval(ReadOnlySpan<byte> data)
    {
        var reader = new Utf8JsonReader(data);
        reader.Read();
        while (reader.TokenType == JsonTokenType.StartObject || reader.TokenType == JsonTokenType.EndObject || reader.CurrentDepth > 0)
        {
            if (!reader.Read())
            {
                break;
            }

            if (reader.CurrentDepth == 1 && reader.TokenType == JsonTokenType.PropertyName && reader.ValueTextEquals("heartbeat_interval"u8))
            {
                reader.Read();
                if (reader.TokenType == JsonTokenType.Number && reader.TryGetDouble(out var milliseconds) && milliseconds is >= 1 and <= int.MaxValue)
                {
                    return TimeSpan.FromMilliseconds(milliseconds);
                }
            }
        }

        throw new JsonException("The greeting names no heartbeat interval.");
    }

    private static Property NameOf(ref Utf8JsonReader reader) =>
        reader.ValueTextEquals("op"u8) ? Property.Op
        : reader.ValueTextEquals("s"u8) ? Property.Sequence
        : reader.ValueTextEquals("t"u8) ? Property.Type
        : reader.ValueTextEquals("d"u8) ? Property.Data
        : Property.Unknown;

    private static EventKind KindOf(ref Utf8JsonReader reader) =>
        reader.ValueTextEquals("INTERACTION_CREATE"u8) ? EventKind.Interaction
        : reader.ValueTextEquals("MESSAGE_CREATE"u8) ? EventKind.Message
        : reader.ValueTextEquals("READY"u8) ? EventKind.Ready
        : reader.ValueTextEquals("RESUMED"u8) ? EventKind.Resumed
        : EventKind.Other;
}
