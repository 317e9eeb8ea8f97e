using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace BriefBot.LanguageModel.Prompts;

/// <summary>Writes lists for a prompt: one JSON object a line.</summary>
/// <remarks>
/// Line ends and quotation marks inside a text are escaped, so that no text can end its own entry and pretend to be the next
/// one. Marking data as data this way makes models obey it less (Hines et al., Defending Against Indirect Prompt Injection
/// Attacks With Spotlighting, 2024); that they may still obey is why the grounding check decides, not the model.
/// </remarks>
public static class PromptLines
{
    private static readonly JsonSerializerOptions Form = new()
    {
        // Letters of all languages stay as they are: shorter, and models read them better.
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    };

    /// <summary>Quotes, each with number, title, outlet, date and text; what is unknown is left out.</summary>
    public static string Of(IEnumerable<PromptQuote> quotes) => Lines(quotes);

    /// <summary>Turns of a conversation, each with what was asked and what was answered.</summary>
    public static string Of(IEnumerable<PromptTurn> turns) => Lines(turns);

    private static string Lines<T>(IEnumerable<T> items)
    {
        ArgumentNullException.ThrowIfNull(items);
        return string.Join('\n', items.Select(item => JsonSerializer.Serialize(item, Form)));
    }
}
