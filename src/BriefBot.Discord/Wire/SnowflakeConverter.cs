using System.Text.Json;
using System.Text.Json.Serialization;

namespace BriefBot.Discord.Wire;

/// <summary>Ids are texts in JSON, because not every reader holds 64 bits in a number.</summary>
internal sealed class SnowflakeConverter : JsonConverter<Snowflake>
{
    public override Snowflake Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.TokenType == JsonTokenType.Number
            ? new Snowflake(reader.GetUInt64())
            : Snowflake.TryParse(reader.GetString(), out var id) ? id : throw new JsonException("An id is not a number.");

    public override void Write(Utf8JsonWriter writer, Snowflake value, JsonSerializerOptions options) =>
        writer.WriteStringValue(value.ToString());
}
