using System.Text.Json;

namespace BriefBot.StandIns.Model;

/// <summary>A request as it came in.</summary>
/// <param name="Path">The path, such as <c>/v1/chat/completions</c>.</param>
/// <param name="Authorization">The header with the key; empty when there was none.</param>
/// <param name="Body">The JSON that was sent.</param>
internal sealed record ReceivedRequest(string Path, string Authorization, JsonElement Body)
{
    /// <summary>The prompt.</summary>
    public IReadOnlyList<ModelMessage> Messages { get; } =
        Body.ValueKind == JsonValueKind.Object && Body.TryGetProperty("messages", out var messages)
            ? [.. messages.EnumerateArray().Select(message => new ModelMessage(message.GetProperty("role").GetString()!, TextOf(message)))]
            : [];

    /// <summary>The model that is asked for.</summary>
    public string Model => Text("model") ?? string.Empty;

    /// <summary>Whether the reply is to be streamed.</summary>
    public bool IsStream => Body.TryGetProperty("stream", out var stream) && stream.ValueKind == JsonValueKind.True;

    /// <summary>The kind of <c>response_format</c>, such as <c>json_schema</c>; null when none is asked for.</summary>
    public string? Format => Body.TryGetProperty("response_format", out var format) ? format.GetProperty("type").GetString() : null;

    /// <summary>The most tokens to write; null when no limit is given.</summary>
    public int? MaxTokens => Number("max_completion_tokens") ?? Number("max_tokens");

    /// <summary>The whole prompt as one text.</summary>
    public string Prompt => string.Join("\n\n", Messages.Select(message => message.Text));

    private static string TextOf(JsonElement message) => message.GetProperty("content") switch
    {
        { ValueKind: JsonValueKind.String } text => text.GetString()!,
        { ValueKind: JsonValueKind.Array } parts => string.Concat(
            parts.EnumerateArray().Select(part => part.TryGetProperty("text", out var text) ? text.GetString() : null)),
        _ => string.Empty,
    };

    private string? Text(string name) => Body.TryGetProperty(name, out var value) ? value.GetString() : null;

    private int? Number(string name) =>
        Body.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.Number ? value.GetInt32() : null;
}
