namespace BriefBot.Memory.Ranking;

/// <summary>A passage that is looked at closely.</summary>
/// <param name="Segment">Its segment in the index.</param>
/// <param name="Article">Its article in the segment.</param>
/// <param name="Row">Its row in the store.</param>
/// <param name="ArticleId">Its article's id.</param>
/// <param name="PassageScore">BM25 of the passage, divided by the question's total weight.</param>
/// <param name="ArticleScore">BM25 of the whole article, title counted twice, divided likewise.</param>
/// <param name="TitleScore">BM25 of the title, divided likewise.</param>
/// <param name="ArticleTerms">Which of the question's words the article has, one bit each.</param>
/// <param name="Outlets">Clauses that name the article's outlet, one bit each.</param>
/// <param name="Days">How well the article's day fits a day that the question names: 1 for the very day, less for a span.</param>
/// <param name="DayClauses">Clauses whose date fits, one bit each.</param>
/// <param name="Score">The score by which it became a candidate.</param>
internal sealed record Candidate(
    int Segment, int Article, long Row, string ArticleId, float PassageScore, float ArticleScore, float TitleScore, ulong ArticleTerms,
    int Outlets, float Days, int DayClauses, float Score)
{
    /// <summary>BM25 of the passage for each clause, divided by the question's total weight.</summary>
    public float[] ClauseScores { get; init; } = [];

    /// <summary>Whether only its nearness in meaning made it a candidate, no word.</summary>
    public bool IsByMeaningOnly { get; init; }
}
