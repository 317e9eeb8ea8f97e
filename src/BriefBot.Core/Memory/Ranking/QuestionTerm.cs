namespace BriefBot.Memory.Ranking;

/// <summary>A word of a question, with the words that may stand for it in an article.</summary>
/// <param name="Text">The term; a word that no article has keeps its own text, its correction is a variant.</param>
/// <param name="Surface">The word as the user wrote it.</param>
/// <param name="Start">Where the word starts in the question.</param>
/// <param name="IsName">Whether the user wrote it like a name.</param>
/// <param name="Variants">What counts as a match, the term itself first if articles have it; empty when nothing does.</param>
/// <param name="PassageWeight">Inverse document frequency among passages.</param>
/// <param name="ArticleWeight">Inverse document frequency among articles.</param>
/// <param name="Clauses">The clauses that the word stands in, one bit each.</param>
/// <param name="IsOutlet">Whether the word is part of an outlet's name, so that it tells about the source more than the matter.</param>
/// <param name="IsDate">Whether the word is part of a date that the question names.</param>
internal sealed record QuestionTerm(
    string Text, string Surface, int Start, bool IsName, IReadOnlyList<TermVariant> Variants, float PassageWeight, float ArticleWeight,
    int Clauses, bool IsOutlet, bool IsDate)
{
    /// <summary>How much the word counts: 1 for matter, less for outlets and dates.</summary>
    public float Share { get; init; } = 1;

    /// <summary>Words that articles have and that count when a sentence is held against the question, not when passages are looked for.</summary>
    public IReadOnlyList<TermVariant> Paraphrases { get; init; } = [];
}
