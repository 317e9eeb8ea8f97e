namespace BriefBot.Articles.Text;

/// <summary>Tells which characters a reader cannot see.</summary>
/// <remarks>
/// What readers cannot see must not reach an answer: it hides words from the search, fakes quotes, and carries
/// instructions past the people who read the article.
/// </remarks>
internal static class HiddenText
{
    private const char ZeroWidthNonJoiner = '\u200C';
    private const char ZeroWidthJoiner = '\u200D';

    /// <summary>Tells whether any of the characters up to U+00AC or so needs a closer look; the fast path.</summary>
    internal static bool IsSuspect(char c) =>
        c is < ' ' or (>= '\u007F' and <= '\u00AD') or '\u034F' or '\u061C' or '\u115F' or '\u1160' or '\u17B4' or '\u17B5'
            or (>= '\u180B' and <= '\u180F') or (>= '\u2000' and <= '\u206F') or '\u2800' or '\u3000' or '\u3164'
            or (>= '\uD800' and <= '\uDFFF') or (>= '\uFE00' and <= '\uFE0F') or '\uFEFF' or '\uFFA0'
            or (>= '\uFFF0' and <= '\uFFFB') or '\uFFFE' or '\uFFFF' or '\u1680' or '\u0085';

    /// <summary>Tells whether the character at that place is hidden from readers; joiners that shape a script or an emoji are not.</summary>
    internal static bool IsHidden(ReadOnlySpan<char> text, int index)
    {
        var c = text[index];
        return c switch
        {
            '\n' or '\t' => false,
            < ' ' => true,
            >= '\u007F' and <= '\u009F' => true,
            '\u00AD' or '\u034F' or '\u061C' or '\u115F' or '\u1160' or '\u17B4' or '\u17B5' or '\u3164' or '\uFFA0' => true,
            >= '\u180B' and <= '\u180F' => true,
            ZeroWidthJoiner => !JoinsEmoji(text, index) && !JoinsScript(text, index),
            ZeroWidthNonJoiner => !JoinsScript(text, index),
            '\u200B' or '\u200E' or '\u200F' => true,
            >= '\u202A' and <= '\u202E' => true,
            >= '\u2060' and <= '\u206F' => true,
            >= '\uFE00' and <= '\uFE0F' => c != '\uFE0F' || index == 0 || char.IsLetter(text[index - 1]),
            '\uFEFF' or '\uFFFE' or '\uFFFF' => true,
            >= '\uFFF0' and <= '\uFFFB' => true,
            _ => false,
        };
    }

    /// <summary>Tells whether a pair of surrogates is one of Unicode's invisible tags or variation selectors.</summary>
    internal static bool IsHiddenPair(char high, char low) =>
        char.ConvertToUtf32(high, low) is >= 0xE0000 and <= 0xE0FFF or (>= 0x1D173 and <= 0x1D17A);

    private static bool JoinsEmoji(ReadOnlySpan<char> text, int index) =>
        index > 0 && index + 1 < text.Length
        && (char.IsLowSurrogate(text[index - 1]) || text[index - 1] is '\uFE0F' or (>= '\u2300' and <= '\u27BF'))
        && (char.IsHighSurrogate(text[index + 1]) || text[index + 1] is >= '\u2300' and <= '\u27BF');

    private static bool JoinsScript(ReadOnlySpan<char> text, int index) =>
        index > 0 && index + 1 < text.Length && IsShaped(text[index - 1]) && IsShaped(text[index + 1]);

    // Arabic, Syriac, N'Ko and the scripts of India, Sri Lanka and Southeast Asia, where a joiner changes what is read.
    private static bool IsShaped(char c) =>
        c is (>= '\u0600' and <= '\u08FF') or (>= '\u0900' and <= '\u0DFF') or (>= '\u0E00' and <= '\u109F') or (>= '\u1780' and <= '\u18AF');
}
