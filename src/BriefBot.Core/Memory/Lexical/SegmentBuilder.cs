using System.Runtime.InteropServices;
using System.Text;
using BriefBot.Articles;
using BriefBot.Memory.Terms;

namespace BriefBot.Memory.Lexical;

/// <summary>Collects articles and makes a segment of them.</summary>
internal sealed class SegmentBuilder
{
    private readonly Dictionary<Term, int> _known = new(TermComparer.Instance);
    private readonly List<TermPostings> _postings = [];
    private readonly List<Term> _terms = [];
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
        var length = 0;
        foreach (var term in TermsOf(document.Title, new TextRange(0, document.Title.Length)))
        {
            if (!term.IsStop)
            {
                PostingsOf(term, article).Titles.Add(article);
                length++;
            }
        }

        _titleLengths.Add(length);
        foreach (var (row, range) in document.Passages)
        {
            var passage = _passages.Count;
            _passages.Add(row);
            _articleOfPassage.Add(article);
            length = 0;
            foreach (var term in TermsOf(document.Text, range))
            {
                if (!term.IsStop)
                {
                    PostingsOf(term, article).Passages.Add(passage);
                    length++;
                }
            }

            _passageLengths.Add(length);
        }

        _firstPassages.Add(_passages.Count);
    }

    /// <summary>Makes the segment. Nothing may be added afterwards.</summary>
    public Segment Build()
    {
        var sorted = _known.Select(t => (Bytes: Encoding.UTF8.GetBytes(t.Key.Text), At: t.Value)).ToArray();
        Array.Sort(sorted, (a, b) => a.Bytes.AsSpan().SequenceCompareTo(b.Bytes));
        var writer = new PostingWriter();
        var offsets = new int[sorted.Length + 1];
        var postings = CollectionsMarshal.AsSpan(_postings);
        for (var i = 0; i < sorted.Length; i++)
        {
            ref var term = ref postings[sorted[i].At];
            term.Titles.CopyTo(writer);
            term.Passages.CopyTo(writer);
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
            PassageCounts = [.. sorted.Select(t => _postings[t.At].Passages.Documents)],
            ArticleCounts = [.. sorted.Select(t => _postings[t.At].Articles)],
            TitleCounts = [.. sorted.Select(t => _postings[t.At].Titles.Documents)],
            PostingOffsets = offsets,
            Postings = writer.ToArray(),
        };
    }

    private Span<Term> TermsOf(string text, TextRange range)
    {
        _terms.Clear();
        TermAnalyzer.Shared.Analyze(text, range, _terms);
        return CollectionsMarshal.AsSpan(_terms);
    }

    private ref TermPostings PostingsOf(in Term term, int article)
    {
        ref var at = ref CollectionsMarshal.GetValueRefOrAddDefault(_known, term, out var known);
        if (!known)
        {
            at = _postings.Count;
            _postings.Add(new TermPostings());
        }

        ref var postings = ref CollectionsMarshal.AsSpan(_postings)[at];
        if (postings.LastArticle != article)
        {
            postings.LastArticle = article;
            postings.Articles++;
        }

        return ref postings;
    }

    private struct TermPostings
    {
        public PostingList Titles;
        public PostingList Passages;
        public int LastArticle;
        public int Articles;

        public TermPostings()
        {
            Titles = new PostingList();
            Passages = new PostingList();
            LastArticle = -1;
        }
    }

    /// <summary>Terms come with their hash, and mostly as the very same string: looking one up need not read it.</summary>
    private sealed class TermComparer : IEqualityComparer<Term>
    {
        public static readonly TermComparer Instance = new();

        public bool Equals(Term x, Term y) => x.Hash == y.Hash && string.Equals(x.Text, y.Text, StringComparison.Ordinal);

        public int GetHashCode(Term term) => (int)term.Hash;
    }
}
