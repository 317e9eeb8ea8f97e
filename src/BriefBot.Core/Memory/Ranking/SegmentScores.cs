using System.Buffers;
using BriefBot.Memory.Lexical;

namespace BriefBot.Memory.Ranking;

/// <summary>Adds up scores for all passages and articles of a segment, term by term, in rented arrays.</summary>
internal sealed class SegmentScores : IDisposable
{
    private readonly float[] _termPassage;
    private readonly float[] _termArticle;
    private readonly float[] _termTitle;
    private readonly List<int> _passages = [];
    private readonly List<int> _articles = [];

    public SegmentScores(Segment segment, int clauses)
    {
        Segment = segment;
        Passage = Rent(segment.PassageCount);
        Article = Rent(segment.ArticleCount);
        Title = Rent(segment.ArticleCount);
        ArticleTerms = ArrayPool<ulong>.Shared.Rent(segment.ArticleCount);
        ArticleTerms.AsSpan(0, segment.ArticleCount).Clear();
        Clauses = new float[clauses][];
        for (var c = 0; c < clauses; c++)
        {
            Clauses[c] = Rent(segment.PassageCount);
        }

        _termPassage = Rent(segment.PassageCount);
        _termArticle = Rent(segment.ArticleCount);
        _termTitle = Rent(segment.ArticleCount);
    }

    public Segment Segment { get; }

    /// <summary>BM25 of each passage.</summary>
    public float[] Passage { get; }

    /// <summary>BM25 of each article, title counted twice.</summary>
    public float[] Article { get; }

    /// <summary>BM25 of each title.</summary>
    public float[] Title { get; }

    /// <summary>Which of the question's words each article has.</summary>
    public ulong[] ArticleTerms { get; }

    /// <summary>BM25 of each passage for each clause alone.</summary>
    public float[][] Clauses { get; }

    /// <summary>Notes a term's occurrence in a title.</summary>
    public void AddTitle(int article, float count)
    {
        Touch(article);
        _termTitle[article] = Math.Max(_termTitle[article], count);
        _termArticle[article] += 2 * count;
    }

    /// <summary>Notes a term's occurrence in a passage; of several variants the best one counts.</summary>
    public void AddPassage(int passage, float score, float count, bool several)
    {
        var article = Segment.ArticleOfPassage[passage];
        Touch(article);
        _termArticle[article] += count;
        ref var known = ref _termPassage[passage];
        if (known == 0)
        {
            _passages.Add(passage);
            known = score;
        }
        else if (several && score > known)
        {
            known = score;
        }
    }

    /// <summary>Adds what was noted of a term to the scores, and forgets it.</summary>
    public void CloseTerm(QuestionTerm term, int bit, RankingWeights weights, LexicalIndex index)
    {
        foreach (var passage in _passages)
        {
            var score = _termPassage[passage];
            _termPassage[passage] = 0;
            Passage[passage] += score;
            for (var c = 0; c < Clauses.Length; c++)
            {
                if ((term.Clauses & (1 << c)) != 0)
                {
                    Clauses[c][passage] += score;
                }
            }
        }

        _passages.Clear();
        var weight = term.ArticleWeight * term.Share;
        foreach (var article in _articles)
        {
            ArticleTerms[article] |= 1ul << bit;
            var length = (2 * Segment.TitleLengths[article]) + Segment.BodyLengths[article];
            Article[article] += weight * Saturate(
                _termArticle[article], length / (float)index.AverageArticleLength, weights.ArticleK1, weights.ArticleB);
            Title[article] += weight * Saturate(
                _termTitle[article], Segment.TitleLengths[article] / (float)index.AverageTitleLength, weights.TitleK1, weights.TitleB);
            _termArticle[article] = 0;
            _termTitle[article] = 0;
        }

        _articles.Clear();
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        ArrayPool<float>.Shared.Return(Passage);
        ArrayPool<float>.Shared.Return(Article);
        ArrayPool<float>.Shared.Return(Title);
        ArrayPool<ulong>.Shared.Return(ArticleTerms);
        ArrayPool<float>.Shared.Return(_termPassage);
        ArrayPool<float>.Shared.Return(_termArticle);
        ArrayPool<float>.Shared.Return(_termTitle);
        foreach (var clause in Clauses)
        {
            ArrayPool<float>.Shared.Return(clause);
        }
    }

    private static float Saturate(float count, float relativeLength, float k1, float b) =>
        count == 0 ? 0 : count * (k1 + 1) / (count + (k1 * (1 - b + (b * relativeLength))));

    private static float[] Rent(int length)
    {
        var array = ArrayPool<float>.Shared.Rent(length);
        array.AsSpan(0, length).Clear();
        return array;
    }

    private void Touch(int article)
    {
        if (_termArticle[article] == 0)
        {
            _articles.Add(article);
        }
    }
}
