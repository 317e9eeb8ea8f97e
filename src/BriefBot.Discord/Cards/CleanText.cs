using System.Globalization;
using System.Text;

namespace BriefBot.Discord.Cards;

/// <summary>Takes out of a text what nobody sees but what changes what they see.</summary>
/// <remarks>
/// Control characters, signs that turn the direction of what follows, and invisible signs are left out. Joiners stay where
/// they shape something: between emoji, and inside the scripts that need them. Half a surrogate pair becomes U+FFFD.
/// </remarks>
internal static class CleanText
{
    private const int ZeroWidthNonJoiner = 0x200C;
    private const int ZeroWidthJoiner = 0x200D;
    private const int GraphemeJoiner = 0x034F;
    private const int BlackFlag = 0x1F3F4;

    /// <summary>The text on one line; runs of white space become one space, none at the ends.</summary>
    public static string OneLine(string text)
    {
        // Most text: there is nothing to take out.
        if (!text.AsSpan().ContainsAnyExceptInRange(' ', '~') && !text.Contains("  ", StringComparison.Ordinal))
        {
            return text.Trim(' ');
        }

        var clean = new StringBuilder(text.Length);
        Span<char> units = stackalloc char[2];
        var before = 0;
        var isFlag = false;
        var joiner = 0;
        foreach (var rune in text.EnumerateRunes())
        {
            if (IsSpace(rune))
            {
                joiner = 0;
                if (clean.Length > 0 && clean[^1] != ' ')
                {
                    clean.Append(' ');
                }

                before = ' ';
                continue;
            }

            if (rune.Value is ZeroWidthJoiner or ZeroWidthNonJoiner)
            {
                joiner = before > 0x7F ? rune.Value : 0;
                continue;
            }

            isFlag = rune.Value == BlackFlag || (isFlag && IsTag(rune));
            if (IsInvisible(rune) && !(isFlag && IsTag(rune)))
            {
                continue;
            }

            if (joiner != 0 && rune.Value > 0x7F)
            {
                clean.Append((char)joiner);
            }

            joiner = 0;
            before = rune.Value;

            // A builder has no other way to take a rune than as an object, which makes two more for each letter.
            clean.Append(units[..rune.EncodeToUtf16(units)]);
        }

        return clean.ToString().TrimEnd();
    }

    /// <summary>The lines of a text that have something on them, each as <see cref="OneLine"/>.</summary>
    public static IEnumerable<string> Lines(string text) => text.Split('\n').Select(OneLine).Where(line => line.Length > 0);

    // NEL and the separators of lines and paragraphs count as white space; so do the blanks that look like letters to Unicode.
    private static bool IsSpace(Rune rune) => Rune.IsWhiteSpace(rune) || rune.Value is 0x2800 or 0x3164 or 0xFFA0 or 0x115F or 0x1160;

    // Format characters, but not the Arabic, Syriac and Kaithi signs that are printed around numbers.
    private static bool IsInvisible(Rune rune) => Rune.GetUnicodeCategory(rune) switch
    {
        UnicodeCategory.Control => true,
        UnicodeCategory.Format => rune.Value is not (>= 0x0600 and <= 0x0605 or 0x06DD or 0x070F or 0x0890 or 0x0891 or 0x08E2 or 0x110BD or 0x110CD),
        _ => rune.Value is GraphemeJoiner or (>= 0x180B and <= 0x180F) or (>= 0xE0000 and <= 0xE00FF) or (>= 0xE01F0 and <= 0xE0FFF),
    };

    private static bool IsTag(Rune rune) => rune.Value is >= 0xE0020 and <= 0xE007F;
}
