using System.Buffers;
using System.Text;

namespace BriefBot.Articles.Text;

/// <summary>Takes out of a text the characters that a reader cannot see.</summary>
/// <remarks>
/// What readers cannot see must not reach an answer: it hides words from the search, fakes quotes, and carries
/// instructions past the people who read the article. What shapes a script or an emoji stays: see <see cref="Joining"/>.
/// Source: Unicode's Default_Ignorable_Code_Point, the controls, the format characters and the noncharacters.
/// </remarks>
internal static class HiddenText
{
    private const char ZeroWidthNonJoiner = '\u200C';
    private const char ZeroWidthJoiner = '\u200D';
    private const char EmojiStyle = '\uFE0F';

    private static readonly SearchValues<char> Suspects = SearchValues.Create(
        [.. Enumerable.Range(0, 0x10000).Select(code => (char)code).Where(c => char.IsSurrogate(c) || c is ZeroWidthJoiner or ZeroWidthNonJoiner || IsHidden(c))]);

    /// <summary>The text without hidden characters; half of a surrogate pair becomes U+FFFD.</summary>
    internal static string Remove(string text)
    {
        var at = text.AsSpan().IndexOfAny(Suspects);
        if (at < 0)
        {
            return text;
        }

        var result = new StringBuilder(text.Length);
        var source = text.AsSpan();
        var (start, before, joiner) = (0, default(Rune), '\0');
        while (at >= 0)
        {
            if (at > start)
            {
                AppendJoiner(result, ref joiner, before, FirstRune(source[start..]));
                result.Append(source[start..at]);
                Rune.DecodeLastFromUtf16(source[start..at], out before, out _);
            }

            start = at + Take(source[at..], result, ref before, ref joiner);
            var next = source[start..].IndexOfAny(Suspects);
            at = next < 0 ? -1 : start + next;
        }

        AppendJoiner(result, ref joiner, before, start < source.Length ? FirstRune(source[start..]) : new Rune(' '));
        return result.Append(source[start..]).ToString();
    }

    // Takes or leaves the suspect at the start, and tells how long it is.
    private static int Take(ReadOnlySpan<char> source, StringBuilder result, ref Rune before, ref char joiner)
    {
        var rune = FirstRune(source);
        if (rune.Value is ZeroWidthJoiner or ZeroWidthNonJoiner)
        {
            joiner = joiner == '\0' ? source[0] : joiner;
            return 1;
        }

        var length = char.IsSurrogate(source[0]) && rune != Rune.ReplacementChar ? 2 : 1;
        if (length == 2 ? IsHiddenPair(rune.Value) : IsHidden(source[0]) && !Joining.KeepsSelector(before, source))
        {
            return length;
        }

        // A joiner has no meaning before a selector.
        joiner = length == 1 && IsHidden(source[0]) ? '\0' : joiner;
        AppendJoiner(result, ref joiner, before, rune);
        before = rune;
        result.Append(rune);
        if (Joining.FlagLength(rune, source[length..]) is > 0 and var tags)
        {
            result.Append(source.Slice(length, tags));
            length += tags;
        }

        return length;
    }

    private static void AppendJoiner(StringBuilder result, ref char joiner, Rune before, Rune after)
    {
        if (joiner != '\0' && Joining.Keeps(joiner, before, after))
        {
            result.Append(joiner);
        }

        joiner = '\0';
    }

    private static Rune FirstRune(ReadOnlySpan<char> text)
    {
        // Half of a pair decodes as U+FFFD.
        Rune.DecodeFromUtf16(text, out var rune, out _);
        return rune;
    }

    // White space and the ends of lines are none of this; joiners are weighed apart.
    private static bool IsHidden(char c) => c switch
    {
        '\t' or '\n' or '\v' or '\f' or '\r' or '\u0085' => false,
        < ' ' => true,
        >= '\u007F' and <= '\u009F' => true,
        '\u00AD' or '\u034F' or '\u061C' or '\u115F' or '\u1160' or '\u17B4' or '\u17B5' or '\u3164' or '\uFFA0' => true,
        >= '\u180B' and <= '\u180F' => true,
        '\u200B' or '\u200E' or '\u200F' => true,
        >= '\u202A' and <= '\u202E' => true,
        >= '\u2060' and <= '\u206F' => true,
        >= '\uFDD0' and <= '\uFDEF' => true,
        >= '\uFE00' and <= EmojiStyle => true,
        '\uFEFF' or '\uFFFE' or '\uFFFF' => true,
        >= '\uFFF0' and <= '\uFFFB' => true,
        _ => false,
    };

    // Shorthand and musical controls, tags, variation selectors, the rest of their plane's ignorables, and noncharacters.
    private static bool IsHiddenPair(int code) =>
        code is (>= 0x1BCA0 and <= 0x1BCA3) or (>= 0x1D173 and <= 0x1D17A) or (>= 0xE0000 and <= 0xE0FFF) || (code & 0xFFFE) == 0xFFFE;
}
