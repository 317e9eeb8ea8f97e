using System.Text.Json.Serialization;

namespace BriefBot.Chat.Texts;

/// <summary>Reads the languages' files without reflection; a key that is not known is an error.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    RespectNullableAnnotations = true,
    RespectRequiredConstructorParameters = true)]
[JsonSerializable(typeof(LanguageFile))]
internal sealed partial class LanguageJson : JsonSerializerContext;
