using System.Globalization;
using System.Text;

namespace BriefBot.Showing;

/// <summary>Makes text harmless for a terminal: articles are data and must not move the cursor or change colours.</summary>
internal static class SafeText
{
    /// <summary>
    /// The text on one line, without control characters (C0 with ESC, DEL, C1), without characters that turn the
    /// direction of what follows, and without halves of surrogate pairs; line ends and tabs become spaces.
    /// </summary>
    public static string OneLine(string text)
    {
        if (!text.AsSpan().ContainsAnyExceptInRange(' ', '~'))
        {
            return text.Trim();
        }

        var clean = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            if (Rune.IsWhiteSpace(rune) || rune.Value is 0x2028 or 0x2029)
            {
                // NEL (U+0085) counts as white space too, so no control character is left here.
                if (clean.Length > 0 && clean[^1] != ' ')
                {
                    clean.Append(' ');
                }
            }
            else if (!IsHarmful(rune))
            {
                clean.Append(rune);
            }
        }

        return clean.ToString().TrimEnd();
    }

    private static bool IsHarmful(Rune rune) =>
        Rune.GetUnicodeCategory(rune) == UnicodeCategory.Control
        || rune.Value is >= 0x202A and <= 0x202E or >= 0x2066 and <= 0x2069 or 0x200E or 0x200F or 0x061C or 0xFEFF;
}
