using System.Collections.Frozen;
using System.Globalization;
using System.Text;

namespace BriefBot.Articles.Text;

/// <summary>Joins letters and the combining marks behind them into one letter, as Unicode's form C does.</summary>
/// <remarks>
/// Covers the pairs in <see cref="ComposedLetters"/> and Hangul; marks in an unusual order stay as they are. Two
/// spellings of the same word would otherwise be two words to the search and two texts to a quote.
/// </remarks>
internal static class LetterComposition
{
    private const int HangulBase = 0xAC00;
    private const int LeadBase = 0x1100;
    private const int VowelBase = 0x1161;
    private const int TailBase = 0x11A7;
    private const int LeadCount = 19;
    private const int VowelCount = 21;
    private const int TailCount = 28;

    private static readonly FrozenDictionary<(char Letter, char Mark), char> Pairs = ComposedLetters.ByMark
        .SelectMany(group => Enumerable.Range(0, group.BasesAndLetters.Length / 2).Select(i =>
            KeyValuePair.Create((group.BasesAndLetters[2 * i], group.Mark), group.BasesAndLetters[(2 * i) + 1])))
        .ToFrozenDictionary();

    /// <summary>Tells whether a character may join with the one before it.</summary>
    internal static bool CanJoin(char c) =>
        c is (>= '\u0300' and <= '\u036F') or '\u3099' or '\u309A' or (>= '\u1161' and <= '\u11C2')
        || (c is >= '\u0590' and <= '\u1DFF'
            && char.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark);

    /// <summary>Appends a character, joined with the last one where Unicode has one letter for both.</summary>
    internal static void Append(StringBuilder text, char c)
    {
        if (text.Length > 0 && TryJoin(text[^1], c, out var joined))
        {
            text[^1] = joined;
        }
        else
        {
            text.Append(c);
        }
    }

    private static bool TryJoin(char before, char c, out char joined)
    {
        if (before is >= (char)LeadBase and < (char)(LeadBase + LeadCount) && c is >= (char)VowelBase and < (char)(VowelBase + VowelCount))
        {
            joined = (char)(HangulBase + ((((before - LeadBase) * VowelCount) + (c - VowelBase)) * TailCount));
            return true;
        }

        if (before is >= (char)HangulBase and <= '\uD7A3' && (before - HangulBase) % TailCount == 0
            && c is > (char)TailBase and < (char)(TailBase + TailCount))
        {
            joined = (char)(before + (c - TailBase));
            return true;
        }

        return Pairs.TryGetValue((before, c), out joined);
    }
}
