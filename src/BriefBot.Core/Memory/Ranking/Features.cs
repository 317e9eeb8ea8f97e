namespace BriefBot.Memory.Ranking;

/// <summary>What ranking knows of a candidate, each number comparable across questions.</summary>
internal record struct Features
{
    /// <summary>BM25 of the passage for the whole question.</summary>
    public float Passage;

    /// <summary>BM25 of the whole article.</summary>
    public float Article;

    /// <summary>BM25 of the title.</summary>
    public float Title;

    /// <summary>1 when the question names the article's outlet.</summary>
    public float Outlet;

    /// <summary>1 when the question names the article's day.</summary>
    public float Day;

    /// <summary>The passage's best clause.</summary>
    public float Clause;

    /// <summary>The passage's best clause, where a clause that names another outlet or date counts less.</summary>
    public float ClauseInPlace;

    /// <summary>The passage's best single sentence for the whole question.</summary>
    public float Sentence;

    /// <summary>The passage's best single sentence for a clause.</summary>
    public float ClauseSentence;

    /// <summary>Words of the question that stand side by side in the passage as well.</summary>
    public float Pairs;

    /// <summary>The share of the question's names that the article has.</summary>
    public float Names;

    /// <summary>How near the passage is to the question in meaning, 0 to 1 among the candidates; 0 for all without embeddings.</summary>
    public float Similarity;

    /// <summary>Each number as the larger of two.</summary>
    public static Features Max(in Features a, in Features b) => new()
    {
        Passage = Math.Max(a.Passage, b.Passage),
        Article = Math.Max(a.Article, b.Article),
        Title = Math.Max(a.Title, b.Title),
        Outlet = Math.Max(a.Outlet, b.Outlet),
        Day = Math.Max(a.Day, b.Day),
        Clause = Math.Max(a.Clause, b.Clause),
        ClauseInPlace = Math.Max(a.ClauseInPlace, b.ClauseInPlace),
        Sentence = Math.Max(a.Sentence, b.Sentence),
        ClauseSentence = Math.Max(a.ClauseSentence, b.ClauseSentence),
        Pairs = Math.Max(a.Pairs, b.Pairs),
        Names = Math.Max(a.Names, b.Names),
        Similarity = Math.Max(a.Similarity, b.Similarity),
    };

    /// <summary>The weighted sum, each number divided by its largest value among the candidates.</summary>
    public readonly float Score(in Features largest, RankingWeights w) =>
        (w.Passage * Part(Passage, largest.Passage)) + (w.Article * Part(Article, largest.Article))
        + (w.Title * Part(Title, largest.Title)) + (w.Outlet * Part(Outlet, largest.Outlet)) + (w.Day * Part(Day, largest.Day))
        + (w.Clause * Part(Clause, largest.Clause)) + (w.ClauseInPlace * Part(ClauseInPlace, largest.ClauseInPlace))
        + (w.Sentence * Part(Sentence, largest.Sentence)) + (w.ClauseSentence * Part(ClauseSentence, largest.ClauseSentence))
        + (w.Pairs * Part(Pairs, largest.Pairs))
        + (w.Names * Part(Names, largest.Names)) + (w.Similarity * Part(Similarity, largest.Similarity));

    private static float Part(float value, float largest) => largest <= 0 ? 0 : value / largest;
}
