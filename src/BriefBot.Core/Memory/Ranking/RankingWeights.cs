namespace BriefBot.Memory.Ranking;

/// <summary>All numbers of the ranking, in one place.</summary>
/// <remarks>
/// BM25: S. Robertson and H. Zaragoza, "The Probabilistic Relevance Framework: BM25 and Beyond", 2009. The weights were
/// fitted by coordinate ascent on MRR@10 + Hits@4 + All10 over the development half of MultiHop-RAG (Tang and Yang, 2024)
/// with the <c>tune</c> program in the benchmarks project; each feature is divided by its largest value among the
/// candidates first. The weights of words that stand for one another (corrections, synonyms, paraphrases), the background
/// and the similarity of embeddings were chosen by hand. No feature is a passage's position or length: that would learn the data set, not the question.
/// </remarks>
internal sealed record RankingWeights
{
    /// <summary>The weights in use.</summary>
    public static readonly RankingWeights Default = new();

    public float PassageK1 { get; init; } = 1.0f;

    public float PassageB { get; init; } = 0.5f;

    public float ArticleK1 { get; init; } = 1.5f;

    public float ArticleB { get; init; } = 0.5f;

    public float TitleK1 { get; init; } = 1.2f;

    public float TitleB { get; init; } = 0.4f;

    /// <summary>A match by a correction of the spelling, against 1 for the word itself.</summary>
    public float Correction { get; init; } = 0.85f;

    /// <summary>A match by a synonym.</summary>
    public float Synonym { get; init; } = 0.35f;

    /// <summary>A match by a word that means nearly the same, such as a capital for its country.</summary>
    public float NearSynonym { get; init; } = 0.75f;

    /// <summary>A paraphrase of the same family ("decision" for "decide"), where a sentence is held against the question.</summary>
    public float Family { get; init; } = 0.85f;

    /// <summary>Any other paraphrase.</summary>
    public float Paraphrase { get; init; } = 0.6f;

    /// <summary>
    /// So many passages of everyday English are added to the memory's own when a word's rarity is worked out: in a memory
    /// of five articles, counts alone cannot tell a word that matters from one that does not.
    /// </summary>
    public float BackgroundPassages { get; init; } = 500;

    /// <summary>The share of everyday passages that have a given light word (<c>light-words.txt</c>).</summary>
    public float LightWordShare { get; init; } = 0.08f;

    /// <summary>The share of everyday passages that have a word that no list names (<c>background-words.txt</c> tells others).</summary>
    public float OtherWordShare { get; init; } = 0.002f;

    /// <summary>Words of an outlet's name, against 1 for words of matter.</summary>
    public float OutletWords { get; init; } = 0.3f;

    /// <summary>Words of a date.</summary>
    public float DateWords { get; init; } = 0.5f;

    /// <summary>How many candidates are looked at closely.</summary>
    public int Candidates { get; init; } = 150;

    public float CandidateArticle { get; init; } = 0.8f;

    public float CandidateTitle { get; init; } = 0.4f;

    public float CandidateOutlet { get; init; } = 0.4f;

    public float CandidateDay { get; init; } = 0.3f;

    public float CandidateClause { get; init; } = 0.6f;

    public float Passage { get; init; } = 1.25f;

    public float Article { get; init; } = 0.25f;

    public float Title { get; init; } = 0.3f;

    public float Outlet { get; init; } = 3.84f;

    public float Day { get; init; } = 4.104f;

    public float Clause { get; init; } = 0.48f;

    public float ClauseInPlace { get; init; } = 1.2f;

    public float Sentence { get; init; } = 1.4f;

    public float ClauseSentence { get; init; } = 0.704f;

    public float Pairs { get; init; } = 0.54f;

    public float Names { get; init; } = 0.129f;

    /// <summary>
    /// Nearness in meaning, where passages have vectors. Chosen by hand, not fitted: it depends on the endpoint's model. It
    /// is about a third of what words can give, so that a passage of the right words stays ahead of one of a like topic.
    /// </summary>
    public float Similarity { get; init; } = 3f;

    /// <summary>How many of the passages nearest in meaning become candidates.</summary>
    public int SimilarCandidates { get; init; } = 40;

    /// <summary>A sentence of this many terms is neither long nor short.</summary>
    public float SentenceLength { get; init; } = 14f;

    /// <summary>How much a long sentence pays for its length, 0 to 1.</summary>
    public float SentenceB { get; init; } = 0.4f;

    /// <summary>How many of the best go into the selection.</summary>
    public int Selected { get; init; } = 60;

    /// <summary>What a passage loses for each one already taken from its article.</summary>
    public float SameArticle { get; init; } = 0.184f;

    /// <summary>What a passage gains for the part of a clause that those already taken do not cover.</summary>
    public float NewClause { get; init; } = 1.6f;
}
