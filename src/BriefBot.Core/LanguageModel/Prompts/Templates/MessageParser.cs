using Microsoft.Extensions.AI;

namespace BriefBot.LanguageModel.Prompts.Templates;

/// <summary>Takes a rendered prompt apart: messages one after the other, with nothing but white space between them.</summary>
/// <remarks>
/// As strict as can be: <c>&lt;message role="…"&gt;</c> and <c>&lt;/message&gt;</c> as they stand here, no other tag, no
/// entity, no CDATA. Values are still encoded (<see cref="PromptText"/>) and so cannot hold any of it; they are decoded here,
/// after a message's ends are known.
/// </remarks>
internal static class MessageParser
{
    private const string Begin = "<message role=\"";
    private const string BeginEnd = "\">";
    private const string End = "</message>";

    /// <summary>The messages.</summary>
    /// <exception cref="FormatException">Something else stands there.</exception>
    public static IReadOnlyList<ChatMessage> Parse(string rendered)
    {
        var messages = new List<ChatMessage>();
        var rest = rendered.AsSpan().TrimStart();
        while (!rest.IsEmpty)
        {
            messages.Add(ReadMessage(ref rest));
            rest = rest.TrimStart();
        }

        return messages.Count > 0 ? messages : throw new FormatException("There is no message.");
    }

    private static ChatMessage ReadMessage(ref ReadOnlySpan<char> rest)
    {
        var roleEnd = rest.StartsWith(Begin, StringComparison.Ordinal) ? rest.IndexOf(BeginEnd, StringComparison.Ordinal) : -1;
        if (roleEnd < 0 || !MessageRoles.TryFind(rest[Begin.Length..roleEnd].ToString(), out var role))
        {
            throw new FormatException($"A message of the {MessageRoles.Names} must begin here: {Start(rest)}");
        }

        rest = rest[(roleEnd + BeginEnd.Length)..];
        var contentEnd = rest.IndexOf('<');
        if (contentEnd < 0 || !rest[contentEnd..].StartsWith(End, StringComparison.Ordinal))
        {
            throw new FormatException($"The message must end here: {Start(contentEnd < 0 ? [] : rest[contentEnd..])}");
        }

        var content = rest[..contentEnd].Trim();
        if (content.IsEmpty || content.Contains('&'))
        {
            throw new FormatException("A message is empty, or has an & in it.");
        }

        rest = rest[(contentEnd + End.Length)..];
        return new ChatMessage(role.Value, PromptText.Decode(content.ToString()));
    }

    private static string Start(ReadOnlySpan<char> text) => text[..Math.Min(text.Length, 40)].ToString();
}
