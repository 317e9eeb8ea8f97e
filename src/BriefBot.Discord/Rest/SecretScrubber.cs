using System.Text.RegularExpressions;

namespace BriefBot.Discord.Rest;

/// <summary>Takes tokens out of texts that others wrote: a server may repeat what it was sent.</summary>
internal sealed partial class SecretScrubber(string botToken)
{
    private const string Hidden = "[hidden]";

    /// <summary>The text without tokens and without control characters, which could forge lines of a log.</summary>
    public string Scrub(string text, string? interactionToken)
    {
        text = text.Replace(botToken, Hidden, StringComparison.Ordinal);
        if (!string.IsNullOrEmpty(interactionToken))
        {
            text = text.Replace(interactionToken, Hidden, StringComparison.Ordinal);
        }

        return text.Any(char.IsControl) ? string.Concat(text.Select(letter => char.IsControl(letter) ? ' ' : letter)) : text;
    }

    /// <summary>The error, unless it repeats a token.</summary>
    public Exception? Allow(Exception? error, string? interactionToken) =>
        error?.ToString() is { } text
        && !text.Contains(botToken, StringComparison.Ordinal)
        && (string.IsNullOrEmpty(interactionToken) || !text.Contains(interactionToken, StringComparison.Ordinal))
            ? error
            : null;

    /// <summary>The text without the tokens of interactions that stand in addresses.</summary>
    public static string HideInAddresses(string text) => AddressToken().Replace(text, Hidden);

    [GeneratedRegex(@"(?<=(interactions|webhooks)/\d*/)[^/?\s]+")]
    private static partial Regex AddressToken();
}
