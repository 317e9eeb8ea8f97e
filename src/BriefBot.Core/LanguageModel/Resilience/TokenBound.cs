using System.Text;
using Microsoft.Extensions.AI;

namespace BriefBot.LanguageModel.Resilience;

/// <summary>How many tokens a prompt takes at most, and about.</summary>
/// <remarks>
/// Every token of a byte-level tokenizer stands for at least one byte of UTF-8, and those of other kinds fall back to bytes,
/// so that no text has more tokens than bytes. English has one for four to five bytes.
/// </remarks>
internal static class TokenBound
{
    private const int BytesPerToken = 3;

    /// <summary>The marks around a message: three or four tokens at OpenAI, up to a dozen in the templates of open models.</summary>
    private const int PerMessage = 16;

    /// <summary>What a template may add once, such as today's date.</summary>
    private const int PerPrompt = 64;

    /// <summary>The words with which an endpoint may show a schema to the model.</summary>
    private const int PerSchema = 256;

    /// <summary>The most tokens that a prompt can take.</summary>
    public static long Most(IReadOnlyList<ChatMessage> messages, ChatResponseFormat? format) =>
        Bytes(messages) + (PerMessage * (long)messages.Count) + PerPrompt
        + (format is ChatResponseFormatJson json ? PerSchema + (json.Schema is { } schema ? Bytes(schema.GetRawText()) : 0) : 0);

    /// <summary>About how many tokens a prompt takes; rather too many.</summary>
    public static long About(IReadOnlyList<ChatMessage> messages) =>
        (Bytes(messages) / BytesPerToken) + (PerMessage * (long)messages.Count);

    /// <summary>About how many tokens a reply took; rather too many.</summary>
    public static long About(string text) => (Bytes(text) / BytesPerToken) + 1;

    private static long Bytes(IReadOnlyList<ChatMessage> messages) => messages.Sum(message => (long)Bytes(message.Text));

    private static int Bytes(string text) => Encoding.UTF8.GetByteCount(text);
}
