using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace BriefBot.Contract;

/// <summary>Writes the lines of the JSON contract: one object a line, UTF-8, letters of all scripts as they are.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(AnswerLine))]
[JsonSerializable(typeof(SearchLine))]
[JsonSerializable(typeof(SummaryLine))]
[JsonSerializable(typeof(ArticleLine))]
[JsonSerializable(typeof(IndexLine))]
[JsonSerializable(typeof(ArrivalLine))]
[JsonSerializable(typeof(BriefingLine))]
[JsonSerializable(typeof(BriefingDayLine))]
[JsonSerializable(typeof(EvalLine))]
[JsonSerializable(typeof(CheckLine))]
internal sealed partial class ContractJson : JsonSerializerContext
{
    // The output goes to programs and terminals, never into a page; control characters are still escaped.
    private static readonly ContractJson Lines = new(new JsonSerializerOptions
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
    });

    public static string Line(AnswerLine line) => JsonSerializer.Serialize(line, Lines.AnswerLine);

    public static string Line(SearchLine line) => JsonSerializer.Serialize(line, Lines.SearchLine);

    public static string Line(SummaryLine line) => JsonSerializer.Serialize(line, Lines.SummaryLine);

    public static string Line(ArticleLine line) => JsonSerializer.Serialize(line, Lines.ArticleLine);

    public static string Line(IndexLine line) => JsonSerializer.Serialize(line, Lines.IndexLine);

    public static string Line(ArrivalLine line) => JsonSerializer.Serialize(line, Lines.ArrivalLine);

    public static string Line(BriefingLine line) => JsonSerializer.Serialize(line, Lines.BriefingLine);

    public static string Line(BriefingDayLine line) => JsonSerializer.Serialize(line, Lines.BriefingDayLine);

    public static string Line(EvalLine line) => JsonSerializer.Serialize(line, Lines.EvalLine);

    public static string Line(CheckLine line) => JsonSerializer.Serialize(line, Lines.CheckLine);
}
