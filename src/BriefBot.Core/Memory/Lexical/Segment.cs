namespace BriefBot.Memory.Lexical;

/// <summary>A part of the inverted index: some articles, their passages, and the terms' postings. Never changes.</summary>
/// <remarks>
/// Articles and passages are numbered from 0 within the segment; an article's passages stand side by side. A posting is
/// the distance to the posting before and how often the term occurs, in variable-length integers.
/// </remarks>
internal sealed class Segment
{
    private int[]? _bodyLengths;

    /// <summary>The articles' rows in the store.</summary>
    public required long[] Versions { get; init; }

    /// <summary>The articles' ids: ties in ranking are broken by them, so that the order of imports never shows.</summary>
    public required string[] ArticleIds { get; init; }

    /// <summary>The articles' outlets; empty when unknown.</summary>
    public required string[] Sources { get; init; }

    /// <summary>The articles' days of publication as <see cref="DateOnly.DayNumber"/>; -1 when unknown.</summary>
    public required int[] Days { get; init; }

    /// <summary>How many terms each title has.</summary>
    public required int[] TitleLengths { get; init; }

    /// <summary>Where each article's passages start; one more entry than there are articles.</summary>
    public required int[] FirstPassages { get; init; }

    /// <summary>The passages' rows in the store.</summary>
    public required long[] Passages { get; init; }

    /// <summary>How many terms each passage has.</summary>
    public required int[] PassageLengths { get; init; }

    /// <summary>Each passage's article.</summary>
    public required int[] ArticleOfPassage { get; init; }

    /// <summary>How many terms each article's passages have together.</summary>
    public int[] BodyLengths => _bodyLengths ??= CountBodies();

    /// <summary>The terms.</summary>
    public required TermTable Terms { get; init; }

    /// <summary>For each term: in how many passages it occurs.</summary>
    public required int[] PassageCounts { get; init; }

    /// <summary>For each term: in how many articles it occurs, titles included.</summary>
    public required int[] ArticleCounts { get; init; }

    /// <summary>Where each term's postings start in <see cref="Postings"/>: first the titles', then the passages'; one more entry than terms.</summary>
    public required int[] PostingOffsets { get; init; }

    /// <summary>For each term: in how many titles it occurs.</summary>
    public required int[] TitleCounts { get; init; }

    /// <summary>All postings.</summary>
    public required byte[] Postings { get; init; }

    /// <summary>How many articles there are, deleted ones included.</summary>
    public int ArticleCount => Versions.Length;

    /// <summary>How many passages there are, deleted ones included.</summary>
    public int PassageCount => Passages.Length;

    /// <summary>Reads a term's postings: first its titles', then its passages'.</summary>
    public PostingReader ReadPostings(int term) =>
        new(Postings.AsSpan(PostingOffsets[term], PostingOffsets[term + 1] - PostingOffsets[term]));

    private int[] CountBodies()
    {
        var lengths = new int[ArticleCount];
        for (var p = 0; p < PassageCount; p++)
        {
            lengths[ArticleOfPassage[p]] += PassageLengths[p];
        }

        return lengths;
    }
}
