using System.Collections.Immutable;
using System.Runtime.InteropServices;
using System.Text;

namespace BriefBot.Memory.Lexical;

/// <summary>The inverted index at one moment. It never changes; a change in the store makes a new one.</summary>
internal sealed class LexicalIndex
{
    /// <summary>Holds nothing.</summary>
    public static readonly LexicalIndex Empty = new(0, [], [], new Dictionary<string, TermStatistics>());

    private readonly Dictionary<string, TermStatistics> _removedTerms;
    private readonly Lazy<IReadOnlyList<string>> _sources;

    internal LexicalIndex(
        long sequence, ImmutableArray<Segment> segments, ImmutableArray<bool[]?> dead, Dictionary<string, TermStatistics> removedTerms)
    {
        Sequence = sequence;
        Segments = segments;
        Dead = dead;
        _removedTerms = removedTerms;
        _sources = new Lazy<IReadOnlyList<string>>(DistinctSources);
        CountAll();
    }

    /// <summary>The last change of the store that this index has seen.</summary>
    public long Sequence { get; }

    /// <summary>The segments, oldest first.</summary>
    public ImmutableArray<Segment> Segments { get; }

    /// <summary>For each segment: which of its articles are gone; null when none is.</summary>
    public ImmutableArray<bool[]?> Dead { get; }

    /// <summary>Terms of the articles that are gone, to be taken off the segments' counts.</summary>
    public IReadOnlyDictionary<string, TermStatistics> RemovedTerms => _removedTerms;

    /// <summary>How many articles search can find.</summary>
    public int Articles { get; private set; }

    /// <summary>How many passages search can find.</summary>
    public int Passages { get; private set; }

    /// <summary>How many articles the segments hold that are gone.</summary>
    public int DeadArticles { get; private set; }

    /// <summary>Terms in an average passage.</summary>
    public double AveragePassageLength { get; private set; }

    /// <summary>Terms in an average title.</summary>
    public double AverageTitleLength { get; private set; }

    /// <summary>Terms in an average article, its title counted twice.</summary>
    public double AverageArticleLength { get; private set; }

    /// <summary>The newest article's day as <see cref="DateOnly.DayNumber"/>; -1 when no article has a date.</summary>
    public int NewestDay { get; private set; } = -1;

    /// <summary>The outlets' names, in ordinal order.</summary>
    public IReadOnlyList<string> Sources => _sources.Value;

    /// <summary>In how many passages and articles a term occurs.</summary>
    public TermStatistics Find(string term)
    {
        int passages = 0, articles = 0;
        foreach (var segment in Segments)
        {
            var at = segment.Terms.Find(term);
            if (at >= 0)
            {
                passages += segment.PassageCounts[at];
                articles += segment.ArticleCounts[at];
            }
        }

        return _removedTerms.TryGetValue(term, out var removed)
            ? new TermStatistics(passages - removed.Passages, articles - removed.Articles)
            : new TermStatistics(passages, articles);
    }

    /// <summary>The index after a change: articles gone, articles added.</summary>
    /// <param name="sequence">The change's number in the store.</param>
    /// <param name="removed">Rows of the versions that are gone.</param>
    /// <param name="added">A segment of new articles; null when there are none.</param>
    public LexicalIndex With(long sequence, IReadOnlySet<long> removed, Segment? added)
    {
        var dead = Dead;
        var removedTerms = _removedTerms;
        if (removed.Count > 0)
        {
            removedTerms = new Dictionary<string, TermStatistics>(_removedTerms, StringComparer.Ordinal);
            for (var s = 0; s < Segments.Length; s++)
            {
                if (Bury(Segments[s], dead[s], removed, removedTerms) is { } gone)
                {
                    dead = dead.SetItem(s, gone);
                }
            }
        }

        var segments = Segments;
        if (added is not null)
        {
            segments = segments.Add(added);
            dead = dead.Add(null);
            while (segments.Length > 1 && segments[^1].PassageCount * 2 >= segments[^2].PassageCount)
            {
                var merged = SegmentMerger.Merge(segments[^2], segments[^1]);
                dead = dead[..^2].Add(Join(dead[^2], segments[^2].ArticleCount, dead[^1], segments[^1].ArticleCount));
                segments = segments[..^2].Add(merged);
            }
        }

        return new LexicalIndex(sequence, segments, dead, removedTerms);
    }

    /// <summary>Marks the removed versions of a segment and counts their terms; null when it holds none of them.</summary>
    private static bool[]? Bury(
        Segment segment, bool[]? dead, IReadOnlySet<long> removed, Dictionary<string, TermStatistics> removedTerms)
    {
        bool[]? fresh = null;
        for (var a = 0; a < segment.ArticleCount; a++)
        {
            if (removed.Contains(segment.Versions[a]) && (dead is null || !dead[a]))
            {
                fresh ??= new bool[segment.ArticleCount];
                fresh[a] = true;
            }
        }

        if (fresh is null)
        {
            return null;
        }

        CountTerms(segment, fresh, removedTerms);
        for (var a = 0; a < fresh.Length; a++)
        {
            fresh[a] |= dead is not null && dead[a];
        }

        return fresh;
    }

    private static void CountTerms(Segment segment, bool[] fresh, Dictionary<string, TermStatistics> counts)
    {
        var articles = new HashSet<int>();
        for (var t = 0; t < segment.Terms.Count; t++)
        {
            var reader = new PostingReader(segment.Postings.AsSpan(segment.PostingOffsets[t]));
            articles.Clear();
            var passages = 0;
            for (var i = 0; i < segment.TitleCounts[t]; i++)
            {
                reader.Next();
                if (fresh[reader.Document])
                {
                    articles.Add(reader.Document);
                }
            }

            reader.Restart();
            for (var i = 0; i < segment.PassageCounts[t]; i++)
            {
                reader.Next();
                if (fresh[segment.ArticleOfPassage[reader.Document]])
                {
                    articles.Add(segment.ArticleOfPassage[reader.Document]);
                    passages++;
                }
            }

            if (articles.Count > 0)
            {
                ref var count = ref CollectionsMarshal.GetValueRefOrAddDefault(counts, Encoding.UTF8.GetString(segment.Terms[t]), out _);
                count = new TermStatistics(count.Passages + passages, count.Articles + articles.Count);
            }
        }
    }

    private static bool[]? Join(bool[]? first, int firstCount, bool[]? second, int secondCount)
    {
        if (first is null && second is null)
        {
            return null;
        }

        var joined = new bool[firstCount + secondCount];
        first?.CopyTo(joined, 0);
        second?.CopyTo(joined, firstCount);
        return joined;
    }

    private void CountAll()
    {
        long passageTerms = 0, titleTerms = 0;
        for (var s = 0; s < Segments.Length; s++)
        {
            var segment = Segments[s];
            for (var a = 0; a < segment.ArticleCount; a++)
            {
                if (Dead[s] is { } gone && gone[a])
                {
                    DeadArticles++;
                    continue;
                }

                Articles++;
                titleTerms += segment.TitleLengths[a];
                NewestDay = Math.Max(NewestDay, segment.Days[a]);
                for (var p = segment.FirstPassages[a]; p < segment.FirstPassages[a + 1]; p++)
                {
                    Passages++;
                    passageTerms += segment.PassageLengths[p];
                }
            }
        }

        AveragePassageLength = Passages == 0 ? 1 : Math.Max(1, (double)passageTerms / Passages);
        AverageTitleLength = Articles == 0 ? 1 : Math.Max(1, (double)titleTerms / Articles);
        AverageArticleLength = Articles == 0 ? 1 : Math.Max(1, (passageTerms + (2.0 * titleTerms)) / Articles);
    }

    private IReadOnlyList<string> DistinctSources()
    {
        var sources = new SortedSet<string>(StringComparer.Ordinal);
        for (var s = 0; s < Segments.Length; s++)
        {
            for (var a = 0; a < Segments[s].ArticleCount; a++)
            {
                if (Segments[s].Sources[a].Length > 0 && (Dead[s] is not { } gone || !gone[a]))
                {
                    sources.Add(Segments[s].Sources[a]);
                }
            }
        }

        return [.. sources];
    }
}
