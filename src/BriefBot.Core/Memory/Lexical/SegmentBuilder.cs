using System.Runtime.InteropServices;
using System.Text;

namespace BriefBot.Memory.Lexical;

/// <summary>Collects articles and makes a segment of them.</summary>
internal sealed class SegmentBuilder
{
    private readonly Dictionary<string, TermPostings> _terms = new(StringComparer.Ordinal);
    private readonly List<long> _versions = [];
    private readonly List<string> _articleIds = [];
    private readonly List<string> _sources = [];
    private readonly List<int> _days = [];
    private readonly List<int> _titleLengths = [];
    private readonly List<int> _firstPassages = [0];
    private readonly List<long> _passages = [];
    private readonly List<int> _passageLengths = [];
    private readonly List<int> _articleOfPassage = [];

    /// <summary>How many articles were added.</summary>
    public int Count => _versions.Count;

    /// <summary>Adds an article behind those before.</summary>
    public void Add(IndexedDocument document)
    {
        var article = _versions.Count;
        _versions.Add(document.Version);
        _articleIds.Add(document.ArticleId);
        _sources.Add(document.Source);
        _days.Add(document.Day);
        _titleLengths.Add(document.Title.Count);
        foreach (var (term, count) in CountTerms(document.Title))
        {
            var postings = Of(term);
            postings.TitleArticles.Add(article);
            postings.TitleCounts.Add(count);
            postings.LastArticle = article;
            postings.Articles++;
        }

        foreach (var (row, terms) in document.Passages)
        {
            var passage = _passages.Count;
            _passages.Add(row);
            _passageLengths.Add(terms.Count);
            _articleOfPassage.Add(article);
            foreach (var (term, count) in CountTerms(terms))
            {
                var postings = Of(term);
                postings.Passages.Add(passage);
                postings.PassageCounts.Add(count);
                if (postings.LastArticle != article)
                {
                    postings.LastArticle = article;
                    postings.Articles++;
                }
            }
        }

        _firstPassages.Add(_passages.Count);
    }

    /// <summary>Makes the segment.</summary>
    public Segment Build()
    {
        var sorted = _terms.Select(t => (Bytes: Encoding.UTF8.GetBytes(t.Key), Postings: t.Value)).ToArray();
        Array.Sort(sorted, (a, b) => a.Bytes.AsSpan().SequenceCompareTo(b.Bytes));
        var writer = new PostingWriter();
        var offsets = new int[sorted.Length + 1];
        for (var i = 0; i < sorted.Length; i++)
        {
            var postings = sorted[i].Postings;
            Write(writer, postings.TitleArticles, postings.TitleCounts);
            Write(writer, postings.Passages, postings.PassageCounts);
            offsets[i + 1] = writer.Length;
        }

        return new Segment
        {
            Versions = [.. _versions],
            ArticleIds = [.. _articleIds],
            Sources = [.. _sources],
            Days = [.. _days],
            TitleLengths = [.. _titleLengths],
            FirstPassages = [.. _firstPassages],
            Passages = [.. _passages],
            PassageLengths = [.. _passageLengths],
            ArticleOfPassage = [.. _articleOfPassage],
            Terms = TermTable.Of([.. sorted.Select(t => t.Bytes)]),
            PassageCounts = [.. sorted.Select(t => t.Postings.Passages.Count)],
            ArticleCounts = [.. sorted.Select(t => t.Postings.Articles)],
            TitleCounts = [.. sorted.Select(t => t.Postings.TitleArticles.Count)],
            PostingOffsets = offsets,
            Postings = writer.ToArray(),
        };
    }

    private static void Write(PostingWriter writer, List<int> documents, List<int> counts)
    {
        var previous = -1;
        for (var i = 0; i < documents.Count; i++)
        {
            writer.Write(documents[i] - previous - 1, counts[i]);
            previous = documents[i];
        }
    }

    private static Dictionary<string, int> CountTerms(IReadOnlyList<string> terms)
    {
        var counts = new Dictionary<string, int>(terms.Count, StringComparer.Ordinal);
        foreach (var term in terms)
        {
            CollectionsMarshal.GetValueRefOrAddDefault(counts, term, out _)++;
        }

        return counts;
    }

    private TermPostings Of(string term)
    {
        ref var postings = ref CollectionsMarshal.GetValueRefOrAddDefault(_terms, term, out _);
        return postings ??= new TermPostings();
    }

    private sealed class TermPostings
    {
        public List<int> TitleArticles { get; } = [];

        public List<int> TitleCounts { get; } = [];

        public List<int> Passages { get; } = [];

        public List<int> PassageCounts { get; } = [];

        public int LastArticle { get; set; } = -1;

        public int Articles { get; set; }
    }
}
