using System.Buffers.Text;
using System.Globalization;
using System.Text;

namespace BriefBot.Doctor;

/// <summary>Tells by its form whether a text can be a bot's token, and if not, what was pasted instead.</summary>
/// <remarks>
/// A token is three parts of URL-safe Base64 with dots between them; the first one holds the bot's id.
/// Source: Discord's developer documentation, "API Reference", "Authentication". No text that it returns holds a part of the token.
/// </remarks>
internal static class DiscordToken
{
    public const string Paste =
        "copy the token alone, without quotes, spaces or \"Bot \" before it, from Discord's developer portal (Bot, Reset Token) into Discord:Token";

    private static readonly string[] Kinds = ["Bot", "Bearer"];

    private const string Quotes = "\"'`“”‘’";

    /// <summary>What is wrong in words that follow "Discord:Token"; null when the form is right.</summary>
    public static string? ProblemOf(string token)
    {
        var bare = token.Trim();
        return bare.Length == 0 ? "is empty"
            : bare.Length != token.Length || bare.Any(char.IsWhiteSpace) && !StartsWithKind(bare) ? "has spaces or line ends in it"
            : StartsWithKind(bare) ? "starts with the word that only the request's header has"
            : Quotes.Contains(bare[0], StringComparison.Ordinal) || Quotes.Contains(bare[^1], StringComparison.Ordinal) ? "has quotation marks around it"
            : bare.Any(c => c is <= ' ' or > '~') ? "holds signs that no token has"
            : bare.All(char.IsAsciiDigit) ? "is a number: the application's id, it seems, and not the bot's token"
            : bare.Length == 64 && bare.All(char.IsAsciiHexDigit) ? "is the application's public key, it seems, and not the bot's token"
            : ProblemOfParts(bare.Split('.'));
    }

    private static string? ProblemOfParts(string[] parts) =>
        parts.Length == 1 && parts[0].Length == 32 ? "is the application's client secret, it seems, and not the bot's token"
        : parts.Length != 3 ? $"has {(parts.Length == 1 ? "one part" : $"{parts.Length} parts")} where a token has three with dots between them; perhaps it was cut when it was copied"
        : parts.Any(part => part.Length == 0 || !part.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_')) ? "has a part that is empty or no URL-safe Base64"
        : !HoldsId(parts[0]) ? "does not start with a bot's id; perhaps its beginning was cut off"
        : parts[2].Length < 20 ? "is too short; perhaps its end was cut off"
        : null;

    private static bool StartsWithKind(string text) =>
        Kinds.Any(kind => text.Length > kind.Length && text.StartsWith(kind, StringComparison.OrdinalIgnoreCase) && text[kind.Length] is ' ' or '\t' or ':' or '=' or '%');

    private static bool HoldsId(string part)
    {
        try
        {
            var id = Encoding.ASCII.GetString(Base64Url.DecodeFromChars(part));
            return ulong.TryParse(id, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0;
        }
        catch (FormatException)
        {
            return false;
        }
    }
}
