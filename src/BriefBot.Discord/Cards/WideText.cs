namespace BriefBot.Discord.Cards;

/// <summary>Knows where Chinese and Japanese text, which has no spaces, may be cut.</summary>
/// <remarks>
/// The short list of Japan's and China's line breaking rules that matters for reading: closing signs never start a part,
/// opening ones never end one, and a word in Katakana stays whole. Korean has spaces and needs none of it.
/// </remarks>
internal static class WideText
{
    private const string NoStart = "、。，．・：；？！）］｝〉》」』】〕〗〙”’…‥ーヽヾ々〜～％ぁぃぅぇぉっゃゅょゎ,.;:!?)]}*_~|";
    private const string NoEnd = "（［｛〈《「『【〔〖〘“‘([{*_~|";

    /// <summary>Whether the text may be cut between a grapheme (or a piece that ends with one) and the next.</summary>
    /// <param name="text">The text.</param>
    /// <param name="at">Where the grapheme or the piece starts.</param>
    /// <param name="next">Where the next starts.</param>
    /// <param name="isAnywhere">Whether the rules are left aside, because what they keep together is too long.</param>
    public static bool CanBreak(string text, int at, int next, bool isAnywhere)
    {
        if (text[next] < 0x2E80 && text[at] < 0x2E80)
        {
            return false;
        }

        var before = Graphemes.CodePointAt(text, at);
        var after = Graphemes.CodePointAt(text, next);
        return (IsWide(before) || IsWide(after))
            && (isAnywhere || !((IsKatakana(before) && IsKatakana(after)) || Contains(NoEnd, before) || Contains(NoStart, after)));
    }

    private static bool IsWide(int codePoint) => codePoint
        is >= 0x2E80 and <= 0x303E
        or >= 0x3041 and <= 0x312F
        or >= 0x3190 and <= 0xA4CF
        or >= 0xF900 and <= 0xFAFF
        or >= 0xFE30 and <= 0xFE4F
        or >= 0xFF01 and <= 0xFF60
        or >= 0x20000 and <= 0x3FFFD;

    private static bool IsKatakana(int codePoint) => codePoint is >= 0x30A0 and <= 0x30FF;

    private static bool Contains(string set, int codePoint) => codePoint <= char.MaxValue && set.Contains((char)codePoint, StringComparison.Ordinal);
}
