using BriefBot.Articles;
using BriefBot.Memory.Terms;

namespace BriefBot.Memory.Passages;

/// <summary>Estimates how many tokens a language model would count, on the safe side: about 256 for 190 English words.</summary>
internal static class TokenEstimate
{
    private const int LettersAToken = 8;
    private const int DigitsAToken = 3;
    private const int OtherLettersAToken = 2;

    /// <summary>Tokens in a range of a text.</summary>
    public static int Count(string text, TextRange range)
    {
        var tokens = 0;
        var i = range.Start;
        while (i < range.End)
        {
            var c = text[i];
            if (char.IsWhiteSpace(c))
            {
                i++;
                continue;
            }

            if (CharacterKinds.IsCjk(c) || !char.IsLetterOrDigit(c))
            {
                tokens++;
                i++;
                continue;
            }

            var perToken = char.IsAsciiLetter(c) ? LettersAToken : char.IsDigit(c) ? DigitsAToken : OtherLettersAToken;
            var start = i;
            while (i < range.End && char.IsLetterOrDigit(text[i]) && !CharacterKinds.IsCjk(text[i]))
            {
                i++;
            }

            tokens += (i - start + perToken - 1) / perToken;
        }

        return tokens;
    }

    /// <summary>Tokens in a whole text.</summary>
    public static int Count(string text) => Count(text, new TextRange(0, text.Length));

    /// <summary>Words in a range of a text: runs without white space.</summary>
    public static int Words(string text, TextRange range)
    {
        var words = 0;
        var inWord = false;
        for (var i = range.Start; i < range.End; i++)
        {
            var blank = char.IsWhiteSpace(text[i]);
            words += !blank && !inWord ? 1 : 0;
            inWord = !blank;
        }

        return words;
    }
}
