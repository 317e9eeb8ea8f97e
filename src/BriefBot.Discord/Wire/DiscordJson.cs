using System.Text.Json.Serialization;
using BriefBot.Discord.Gateway;

namespace BriefBot.Discord.Wire;

/// <summary>Reads and writes the wire's types without reflection.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(Interaction))]
[JsonSerializable(typeof(Message))]
[JsonSerializable(typeof(IReadOnlyList<Message>))]
[JsonSerializable(typeof(Channel))]
[JsonSerializable(typeof(User))]
[JsonSerializable(typeof(Ready))]
[JsonSerializable(typeof(MessageBody))]
[JsonSerializable(typeof(IReadOnlyList<CommandRegistration>))]
[JsonSerializable(typeof(IReadOnlyList<OptionChoice>))]
internal sealed partial class DiscordJson : JsonSerializerContext;
