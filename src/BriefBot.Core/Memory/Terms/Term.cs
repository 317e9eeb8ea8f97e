namespace BriefBot.Memory.Terms;

/// <summary>A word of a text as search sees it.</summary>
/// <param name="Text">Folded, unified and stemmed; for Chinese, Japanese and Korean a pair of characters.</param>
/// <param name="Hash">A 32-bit hash of the text, never 0.</param>
/// <param name="Start">The first UTF-16 code unit of the word in the text.</param>
/// <param name="End">One past the last code unit.</param>
/// <param name="IsName">Whether it is written like a name: a capital first, or in capitals.</param>
/// <param name="IsStop">Whether it is grammar only.</param>
internal readonly record struct Term(string Text, uint Hash, int Start, int End, bool IsName, bool IsStop)
{
    /// <summary>Whether the term is a number such as 91.2 or 2026.</summary>
    public bool IsNumber => char.IsAsciiDigit(Text[0]);
}
