namespace BriefBot.Memory.Terms;

/// <summary>What a word becomes.</summary>
/// <param name="Text">The term; empty when nothing is left of the word.</param>
/// <param name="Hash">Its hash; see <see cref="TermNormalizer.Hash"/>.</param>
/// <param name="IsStop">Whether it is grammar only.</param>
internal readonly record struct NormalTerm(string Text, uint Hash, bool IsStop)
{
    /// <summary>A term with its hash.</summary>
    public static NormalTerm Of(string text, bool isStop) => new(text, TermNormalizer.Hash(text), isStop);
}
