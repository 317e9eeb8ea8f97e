using System.Buffers;
using BriefBot.Memory.Lexical;

namespace BriefBot.Memory.Ranking;

/// <summary>Adds up scores for all passages and articles of a segment, term by term, in rented arrays.</summary>
internal sealed class SegmentScores : IDisposable
{
    private readonly RankingWeights _weights;
    private readonly LexicalIndex _index;
    private readonly float[] _articleNorms;
    private readonly float[] _termArticle;
    private readonly float[] _termTitle;
    private readonly List<int> _passages = [];
    private readonly List<int> _articles = [];
    private float[]? _termPassage;

    public SegmentScores(LexicalIndex index, Segment segment, int clauses, RankingWeights weights)
    {
        _index = index;
        _weights = weights;
        Segment = segment;
        Passage = Rent(segment.PassageCount);
        Article = Rent(segment.ArticleCount);
        Title = Rent(segment.ArticleCount);
        ArticleTerms = ArrayPool<ulong>.Shared.Rent(segment.ArticleCount);
        ArticleTerms.AsSpan(0, segment.ArticleCount).Clear();
        Clauses = new float[clauses][];
        for (var c = 0; c < clauses; c++)
        {
            // A question of one clause scores the same for it as for the whole.
            Clauses[c] = clauses == 1 ? Passage : Rent(segment.PassageCount);
        }

        _termArticle = Rent(segment.ArticleCount);
        _termTitle = Rent(segment.ArticleCount);
        _articleNorms = ArrayPool<float>.Shared.Rent(segment.ArticleCount);
        FillArticleNorms();
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

    /// <summary>Walks the postings of a word of the question and adds it to the scores.</summary>
    /// <param name="term">The word.</param>
    /// <param name="bit">Its place in the question.</param>
    public void Add(QuestionTerm term, int bit)
    {
        var several = term.Variants.Count > 1;
        foreach (var variant in term.Variants)
        {
            var at = Segment.Terms.Find(variant.Text);
            if (at < 0)
            {
                continue;
            }

            var reader = Segment.ReadPostings(at);
            for (var i = Segment.TitleCounts[at]; i > 0; i--)
            {
                reader.Next();
                AddTitle(reader.Document, reader.Count * variant.Weight);
            }

            reader.Restart();
            var weight = term.PassageWeight * term.Share * variant.Weight;
            if (several)
            {
                NotePassages(reader, Segment.PassageCounts[at], weight, variant.Weight);
            }
            else
            {
                AddPassages(reader, Segment.PassageCounts[at], weight, variant.Weight, term.Clauses);
            }
        }

        CloseTerm(term, bit);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        ArrayPool<float>.Shared.Return(Passage);
        ArrayPool<float>.Shared.Return(Article);
        ArrayPool<float>.Shared.Return(Title);
        ArrayPool<ulong>.Shared.Return(ArticleTerms);
        ArrayPool<float>.Shared.Return(_termArticle);
        ArrayPool<float>.Shared.Return(_termTitle);
        ArrayPool<float>.Shared.Return(_articleNorms);
        if (_termPassage is not null)
        {
            ArrayPool<float>.Shared.Return(_termPassage);
        }

        foreach (var clause in Clauses.Where(c => c != Passage))
        {
            ArrayPool<float>.Shared.Return(clause);
        }
    }

    private static float[] Rent(int length)
    {
        var array = ArrayPool<float>.Shared.Rent(length);
        array.AsSpan(0, length).Clear();
        return array;
    }

    /// <summary>The part of BM25's denominator that depends on an article's length alone: the same for each word of the question.</summary>
    private void FillArticleNorms()
    {
        var bodies = Segment.BodyLengths;
        var average = (float)_index.AverageArticleLength;
        for (var a = 0; a < bodies.Length; a++)
        {
            var length = (2 * Segment.TitleLengths[a]) + bodies[a];
            _articleNorms[a] = Norm(length / average, _weights.ArticleK1, _weights.ArticleB);
        }
    }

    private static float Norm(float relativeLength, float k1, float b) => k1 * (1 - b + (b * relativeLength));

    /// <summary>Adds the passages of a word that nothing else stands for: no passage comes twice.</summary>
    private void AddPassages(PostingReader reader, int postings, float weight, float share, int clauses)
    {
        var lengths = Segment.PassageLengths;
        var articles = Segment.ArticleOfPassage;
        var passages = Passage;
        var (k, fixedLength, perTerm) = PassageNorm();
        for (; postings > 0; postings--)
        {
            reader.Next();
            var passage = reader.Document;
            var count = (float)reader.Count;
            var score = weight * count * (k + 1) / (count + fixedLength + (perTerm * lengths[passage]));
            Touch(articles[passage], count * share);
            passages[passage] += score;
            if (Clauses.Length > 1)
            {
                AddToClauses(passage, score, clauses);
            }
        }
    }

    /// <summary>Notes the passages of a word's variant; where several variants stand, the best one counts.</summary>
    private void NotePassages(PostingReader reader, int postings, float weight, float share)
    {
        _termPassage ??= Rent(Segment.PassageCount);
        var (k, fixedLength, perTerm) = PassageNorm();
        for (; postings > 0; postings--)
        {
            reader.Next();
            var passage = reader.Document;
            var count = (float)reader.Count;
            var score = weight * count * (k + 1) / (count + fixedLength + (perTerm * Segment.PassageLengths[passage]));
            Touch(Segment.ArticleOfPassage[passage], count * share);
            ref var known = ref _termPassage[passage];
            if (known == 0)
            {
                _passages.Add(passage);
                known = score;
            }
            else if (score > known)
            {
                known = score;
            }
        }
    }

    private (float K, float FixedLength, float PerTerm) PassageNorm()
    {
        var k = _weights.PassageK1;
        return (k, k * (1 - _weights.PassageB), k * _weights.PassageB / (float)_index.AveragePassageLength);
    }

    private void AddTitle(int article, float count)
    {
        Touch(article, 2 * count);
        _termTitle[article] = Math.Max(_termTitle[article], count);
    }

    private void AddToClauses(int passage, float score, int clauses)
    {
        for (var c = 0; c < Clauses.Length; c++)
        {
            if ((clauses & (1 << c)) != 0)
            {
                Clauses[c][passage] += score;
            }
        }
    }

    /// <summary>Adds what was noted of a word to the scores, and forgets it.</summary>
    private void CloseTerm(QuestionTerm term, int bit)
    {
        foreach (var passage in _passages)
        {
            var score = _termPassage![passage];
            _termPassage[passage] = 0;
            Passage[passage] += score;
            if (Clauses.Length > 1)
            {
                AddToClauses(passage, score, term.Clauses);
            }
        }

        _passages.Clear();
        var weight = term.ArticleWeight * term.Share;
        foreach (var article in _articles)
        {
            ArticleTerms[article] |= 1ul << bit;
            Article[article] += weight * Saturate(_termArticle[article], _articleNorms[article], _weights.ArticleK1);
            _termArticle[article] = 0;
            if (_termTitle[article] > 0)
            {
                var norm = Norm(Segment.TitleLengths[article] / (float)_index.AverageTitleLength, _weights.TitleK1, _weights.TitleB);
                Title[article] += weight * Saturate(_termTitle[article], norm, _weights.TitleK1);
                _termTitle[article] = 0;
            }
        }

        _articles.Clear();
    }

    private static float Saturate(float count, float norm, float k1) => count * (k1 + 1) / (count + norm);

    private void Touch(int article, float count)
    {
        ref var known = ref _termArticle[article];
        if (known == 0)
        {
            _articles.Add(article);
        }

        known += count;
    }
}
