namespace BriefBot.Memory.Terms;

/// <summary>
/// Folds case, accents and full-width forms, one character at a time: "É", "é" and "ｅ" all become "e".
/// </summary>
/// <remarks>
/// The table holds the first base letter of Unicode's compatibility decomposition (NFKD) for the Latin blocks. It is
/// part of the program, not of the machine's globalisation data, so that an index means the same on every machine.
/// Kana and Han keep their marks: there they tell words apart.
/// </remarks>
internal static class LetterFolding
{
    /// <summary>The fold of a combining mark: nothing is left of it.</summary>
    public const char Dropped = '\0';

    private const char LatinFirst = '\u00C0';
    private const char LatinAdditionalFirst = '\u1E00';

    // A dot keeps the character as it is.
    private const string Latin =
        "aaaaaaaceeeeiiiidnooooo.ouuuuytsaaaaaaaceeeeiiiidnooooo.ouuuuytyaaaaaaccccccccddddeeeeeeeeeegggggggg" +
        "hhhhiiiiiiiiiiiijjkkkllllllllllnnnnnnnnnoooooooorrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzsb......." +
        "...............i........oo.............uu...................dddlllnnnaaiioouuuuuuuuuu.aaaa....ggkkoo" +
        "oo..jdddgg..nnaa....aaaaeeeeiiiioooorrrruuuusstt..hh......aaeeooooooooyy...............b............";

    private const string LatinAdditional =
        "aabbbbbbccddddddddddeeeeeeeeeeffgghhhhhhhhhhiiiikkkkkkllllllllmmmmmmnnnnnnnnoooooooopppprrrrrrrrssss" +
        "ssssssttttttttuuuuuuuuuuvvvvwwwwwwwwwwxxxxyyzzzzzzhtwyas..s.aaaaaaaaaaaaaaaaaaaaaaaaeeeeeeeeeeeeeeee" +
        "iiiioooooooooooooooooooooooouuuuuuuuuuuuuuyyyyyyyy......";

    /// <summary>The folded character, or <see cref="Dropped"/>.</summary>
    public static char Fold(char c)
    {
        if (c < 0x80)
        {
            return char.ToLowerInvariant(c);
        }

        if (c >= LatinFirst && c < LatinFirst + Latin.Length)
        {
            return Pick(Latin[c - LatinFirst], c);
        }

        if (c >= LatinAdditionalFirst && c < LatinAdditionalFirst + LatinAdditional.Length)
        {
            return Pick(LatinAdditional[c - LatinAdditionalFirst], c);
        }

        return c switch
        {
            >= '\u0300' and <= '\u036F' => Dropped,
            >= '\uFF01' and <= '\uFF5E' => char.ToLowerInvariant((char)(c - 0xFEE0)),
            _ => char.ToLowerInvariant(c),
        };
    }

    private static char Pick(char folded, char original) => folded == '.' ? char.ToLowerInvariant(original) : folded;
}
