using System.Text.Json;
using System.Text.Json.Nodes;

namespace BriefBot.StandIns.Model;

/// <summary>Writes replies as https://platform.openai.com/docs/api-reference/chat has them.</summary>
internal static class Completion
{
    private const int LettersAPiece = 12;
    private const int MostPieces = 2000;
    private const string Id = "chatcmpl-standin";
    private const long Created = 1_767_225_600;

    /// <summary>The whole reply in one piece.</summary>
    internal static string Write(string model, string text, string finish, JsonNode? usage) => new JsonObject
    {
        ["id"] = Id,
        ["object"] = "chat.completion",
        ["created"] = Created,
        ["model"] = model,
        ["choices"] = new JsonArray(new JsonObject
        {
            ["index"] = 0,
            ["message"] = new JsonObject { ["role"] = "assistant", ["content"] = text, ["refusal"] = null },
            ["logprobs"] = null,
            ["finish_reason"] = finish,
        }),
        ["usage"] = usage,
    }.ToJsonString();

    /// <summary>The reply as server-sent events, each with its blank line.</summary>
    internal static IEnumerable<string> WriteEvents(string model, string text, string finish, JsonNode? usage)
    {
        yield return Event(model, new JsonObject { ["role"] = "assistant", ["content"] = string.Empty }, null, null);
        var each = Math.Max(LettersAPiece, text.Length / MostPieces);
        for (var at = 0; at < text.Length;)
        {
            // Half of a surrogate pair is no text.
            var length = Math.Min(each, text.Length - at);
            length += at + length < text.Length && char.IsHighSurrogate(text[at + length - 1]) ? 1 : 0;
            yield return Event(model, new JsonObject { ["content"] = text.Substring(at, length) }, null, null);
            at += length;
        }

        yield return Event(model, [], finish, null);
        if (usage is not null)
        {
            yield return Event(model, null, null, usage);
        }

        yield return "data: [DONE]\n\n";
    }

    internal static JsonNode Usage(int input, int output) => new JsonObject
    {
        ["prompt_tokens"] = input,
        ["completion_tokens"] = output,
        ["total_tokens"] = input + output,
    };

    /// <summary>An error as OpenAI writes it.</summary>
    internal static string Error(string message, string? parameter = null) =>
        JsonSerializer.Serialize(new { error = new { message, type = "invalid_request_error", param = parameter, code = (string?)null } });

    private static string Event(string model, JsonObject? delta, string? finish, JsonNode? usage) => "data: " + new JsonObject
    {
        ["id"] = Id,
        ["object"] = "chat.completion.chunk",
        ["created"] = Created,
        ["model"] = model,
        ["choices"] = delta is null
            ? []
            : new JsonArray(new JsonObject { ["index"] = 0, ["delta"] = delta, ["finish_reason"] = finish }),
        ["usage"] = usage,
    }.ToJsonString() + "\n\n";
}
