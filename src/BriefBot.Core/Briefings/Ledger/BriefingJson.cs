using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using BriefBot.Articles;
using BriefBot.Memory;

namespace BriefBot.Briefings.Ledger;

/// <summary>Writes a briefing down as it is, and reads it again.</summary>
/// <remarks>What is kept is shown again only after its quotes were held against the articles, as everything is.</remarks>
internal static class BriefingJson
{
    private static readonly JsonSerializerOptions Options = new()
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Converters = { new ArticleIdConverter(), new TextRangeConverter(), new ImportMarkConverter() },
        TypeInfoResolver = new DefaultJsonTypeInfoResolver { Modifiers = { AddChanges } },
    };

    public static byte[] Write(Briefing briefing) => JsonSerializer.SerializeToUtf8Bytes(briefing, Options);

    public static Briefing Read(ReadOnlySpan<byte> json) => JsonSerializer.Deserialize<Briefing>(json, Options)!;

    private static void AddChanges(JsonTypeInfo type)
    {
        if (type.Type == typeof(StoryChange))
        {
            type.PolymorphismOptions = new JsonPolymorphismOptions
            {
                TypeDiscriminatorPropertyName = "$kind",
                DerivedTypes =
                {
                    new JsonDerivedType(typeof(StoryChange.NewFigure), "figure"),
                    new JsonDerivedType(typeof(StoryChange.NewStatement), "statement"),
                    new JsonDerivedType(typeof(StoryChange.Revised), "revised"),
                },
            };
        }
    }

    private sealed class ArticleIdConverter : JsonConverter<ArticleId>
    {
        public override ArticleId Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => new(reader.GetString()!);

        public override void Write(Utf8JsonWriter writer, ArticleId value, JsonSerializerOptions options) => writer.WriteStringValue(value.Value);
    }

    private sealed class ImportMarkConverter : JsonConverter<ImportMark>
    {
        public override ImportMark Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => new(reader.GetInt64());

        public override void Write(Utf8JsonWriter writer, ImportMark value, JsonSerializerOptions options) => writer.WriteNumberValue(value.Value);
    }

    private sealed class TextRangeConverter : JsonConverter<TextRange>
    {
        public override TextRange Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
        {
            var ends = JsonSerializer.Deserialize<int[]>(ref reader)!;
            return new TextRange(ends[0], ends[1]);
        }

        public override void Write(Utf8JsonWriter writer, TextRange value, JsonSerializerOptions options)
        {
            writer.WriteStartArray();
            writer.WriteNumberValue(value.Start);
            writer.WriteNumberValue(value.End);
            writer.WriteEndArray();
        }
    }
}
