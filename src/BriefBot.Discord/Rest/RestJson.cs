using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using BriefBot.Discord.Wire;

namespace BriefBot.Discord.Rest;

/// <summary>Reads and writes the bodies of requests without reflection.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(MessageEnvelope))]
[JsonSerializable(typeof(MessageCallback))]
[JsonSerializable(typeof(SuggestionCallback))]
[JsonSerializable(typeof(GatewayReply))]
[JsonSerializable(typeof(Message))]
[JsonSerializable(typeof(IReadOnlyList<Message>))]
[JsonSerializable(typeof(Channel))]
[JsonSerializable(typeof(IReadOnlyList<CommandRegistration>))]
internal sealed partial class RestJson : JsonSerializerContext
{
    /// <summary>Leaves letters of all scripts as they are: escaped, Japanese takes twice the bytes. No browser reads this as HTML.</summary>
    public static RestJson Lean { get; } = new(new JsonSerializerOptions
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    });
}
