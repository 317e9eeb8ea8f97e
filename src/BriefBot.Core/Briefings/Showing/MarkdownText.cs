using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace BriefBot.Briefings.Showing;

/// <summary>Writes any text as one line of Markdown that shows exactly that text: no markup, no link and no HTML comes of it.</summary>
/// <remarks>CommonMark 0.31, section 2.4: a backslash before ASCII punctuation stands for the character itself.</remarks>
internal static partial class MarkdownText
{
    private const string Punctuation = @"\`*_[]<>#|~&!";

    /// <summary>The text, escaped.</summary>
    public static string Of(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var line = OneLine(text);
        var escaped = new StringBuilder(line.Length + 8);
        foreach (var letter in line)
        {
            if (Punctuation.Contains(letter, StringComparison.Ordinal))
            {
                escaped.Append('\\');
            }

            escaped.Append(letter);
        }

        // What GitHub's readers take for an address, and what begins a list where a line begins.
        var plain = Address().Replace(escaped.ToString(), found => found.Value.Insert(found.Value.Length - 1, "\\"));
        return ListStart().Replace(plain, found => found.Value.Insert(found.Value.Length - 1, "\\"));
    }

    /// <summary>An article's own address as a link; empty for what is no web address.</summary>
    public static string Link(Uri? address)
    {
        if (address is not { IsAbsoluteUri: true } url || (url.Scheme != Uri.UriSchemeHttp && url.Scheme != Uri.UriSchemeHttps))
        {
            return string.Empty;
        }

        var text = url.AbsoluteUri;
        return text.AsSpan().ContainsAny('<', '>', ' ') ? string.Empty : $"<{text}>";
    }

    private static string OneLine(string text)
    {
        var clean = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            if (Rune.IsWhiteSpace(rune))
            {
                clean.Append(clean.Length > 0 && clean[^1] != ' ' ? " " : string.Empty);
            }
            else if (Rune.GetUnicodeCategory(rune) != UnicodeCategory.Control && !TurnsDirection(rune.Value))
            {
                clean.Append(rune);
            }
        }

        return clean.ToString().TrimEnd();
    }

    private static bool TurnsDirection(int rune) =>
        rune is (>= 0x202A and <= 0x202E) or (>= 0x2066 and <= 0x2069) or 0x200E or 0x200F or 0x061C or 0xFEFF;

    [GeneratedRegex(@"(?:https?|ftp|mailto|xmpp):|\bwww\.|@", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Address();

    // Also "a." and "iv)", which many readers of Markdown take for a list's letters and Roman numerals.
    [GeneratedRegex(@"\A(?:\d{1,9}[.)]|(?:[a-z]|[ivxlcdm]{2,9})[.)](?=\s|\z)|[-+=])", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex ListStart();
}
