namespace BriefBot.Memory.Ranking;

/// <summary>A question as ranking sees it.</summary>
/// <param name="Text">The question without its filters.</param>
/// <param name="Terms">Its words that carry matter, each once; at most 64.</param>
/// <param name="ClauseTexts">Its clauses in the user's words; at least one.</param>
/// <param name="Pairs">Indexes of words that stand side by side.</param>
/// <param name="Outlets">Outlets that it names, each with the clauses that name them (one bit each).</param>
/// <param name="Days">Days or spans of days that it names, each with the clauses that name them.</param>
/// <param name="AskedFor">What kind of thing it asks for.</param>
internal sealed record Question(
    string Text,
    IReadOnlyList<QuestionTerm> Terms,
    IReadOnlyList<string> ClauseTexts,
    IReadOnlyList<(int First, int Second)> Pairs,
    IReadOnlyList<(string Source, int Clauses)> Outlets,
    IReadOnlyList<(DaySpan Days, int Clauses)> Days,
    AskedFor AskedFor)
{
    /// <summary>With <see cref="AskedFor.Count"/> what is counted, with <see cref="AskedFor.Speech"/> who spoke; empty otherwise.</summary>
    public IReadOnlyList<string> Subject { get; init; } = [];

    /// <summary>The index of the word that tells what was done; -1 when none can be told.</summary>
    public int Predicate { get; init; } = -1;

    /// <summary>The index of the word behind "which" or "what"; -1 when there is none.</summary>
    public int Which { get; init; } = -1;

    /// <summary>Whether it joins several statements, or names several outlets, as analysts do: such a question is covered when its clauses are, one here and one there.</summary>
    public bool IsLong => Outlets.Count > 1 || Terms.Count > (ClauseTexts.Count > 1 ? LongFrom : Outlets.Count > 0 ? LongOfOutletFrom : LongStatementFrom);

    private const int LongFrom = 12;
    private const int LongOfOutletFrom = 10;
    private const int LongStatementFrom = 16;

    /// <summary>The most words that count; more would not fit the bit masks, and nobody asks that much.</summary>
    public const int MaxTerms = 64;

    /// <summary>The most clauses told apart.</summary>
    public const int MaxClauses = 6;

    /// <summary>BM25's ceiling for the question: the sum of all words' weights, by which scores are made comparable.</summary>
    public float TotalWeight { get; } = Math.Max(1e-3f, Terms.Sum(t => t.PassageWeight * t.Share));
}
