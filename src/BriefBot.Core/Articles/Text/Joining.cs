using System.Text;

namespace BriefBot.Articles.Text;

/// <summary>Tells which invisible characters change what a reader sees, and so are part of the text.</summary>
/// <remarks>Each exception lets through only what has a meaning at its place: no run of selectors or joiners can carry a message.</remarks>
internal static class Joining
{
    private const int BlackFlag = 0x1F3F4;

    /// <summary>The flags that Unicode recommends to be written with tags: England, Scotland, Wales.</summary>
    private static readonly string[] Flags = [.. new[] { "gbeng", "gbsct", "gbwls" }.Select(name => string.Concat(name.Select(Tag)) + Tag('\u007F'))];

    /// <summary>Tells whether a joiner between two characters is part of the text.</summary>
    /// <param name="joiner">U+200D or U+200C.</param>
    /// <param name="before">The visible character before it.</param>
    /// <param name="after">The visible character after it; a space at the end.</param>
    internal static bool Keeps(char joiner, Rune before, Rune after) =>
        (IsShaped(before) && IsShaped(after))
        || (joiner == '\u200D' && ((IsPicture(before) && IsPicture(after)) || EndsShaped(before)));

    /// <summary>Tells whether the variation selector that a text starts with is part of it.</summary>
    /// <param name="before">The visible character before it.</param>
    /// <param name="text">The selector and what follows.</param>
    internal static bool KeepsSelector(Rune before, ReadOnlySpan<char> text) => text[0] switch
    {
        // A keycap is a digit, the selector and U+20E3.
        '\uFE0F' => (IsPicture(before) && before.Value != '\uFE0F')
            || (before.Value is '#' or '*' or (>= '0' and <= '9') && text.Length > 1 && text[1] == '\u20E3'),
        (>= '\u180B' and <= '\u180D') or '\u180F' => before.Value is >= 0x1820 and <= 0x18AA,
        _ => false,
    };

    /// <summary>How many characters of a flag's tags follow it; 0 where none do.</summary>
    internal static int FlagLength(Rune flag, ReadOnlySpan<char> rest)
    {
        foreach (var tags in flag.Value == BlackFlag ? Flags : [])
        {
            if (rest.StartsWith(tags, StringComparison.Ordinal))
            {
                return tags.Length;
            }
        }

        return 0;
    }

    private static string Tag(char c) => char.ConvertFromUtf32(0xE0000 + c);

    private static bool IsPicture(Rune rune) => rune.Value is 0xFE0F or 0x00A9 or 0x00AE or 0x203C or 0x2049 or 0x2122 or 0x2139
        or (>= 0x2194 and <= 0x21AA) or (>= 0x231A and <= 0x2BFF) or 0x3030 or 0x303D or 0x3297 or 0x3299 or (>= 0x1F000 and <= 0x1FAFF);

    // Arabic, Syriac, N'Ko and the scripts of India, Sri Lanka and Southeast Asia, where a joiner changes what is read.
    private static bool IsShaped(Rune rune) =>
        rune.Value is (>= 0x0600 and <= 0x08FF) or (>= 0x0900 and <= 0x0DFF) or (>= 0x0E00 and <= 0x109F) or (>= 0x1780 and <= 0x18AF);

    // Persian writes a lone heh with a joiner; older Malayalam ends words in a sign that kills the vowel and a joiner.
    private static bool EndsShaped(Rune rune) => rune.Value is 0x0647 or 0x06BE or 0x06C1 or 0x094D or 0x09CD or 0x0A4D or 0x0ACD or 0x0B4D
        or 0x0BCD or 0x0C4D or 0x0CCD or 0x0D4D or 0x0DCA;
}
