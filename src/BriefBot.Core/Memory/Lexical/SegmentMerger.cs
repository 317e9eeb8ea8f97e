namespace BriefBot.Memory.Lexical;

/// <summary>Joins two segments into one, the second's articles behind the first's.</summary>
internal static class SegmentMerger
{
    /// <summary>Joins two segments.</summary>
    public static Segment Merge(Segment first, Segment second)
    {
        var most = first.Terms.Count + second.Terms.Count;
        var bytes = new List<byte>(first.Terms.Bytes.Length + second.Terms.Bytes.Length);
        var termOffsets = new List<int>(most + 1) { 0 };
        var offsets = new List<int>(most + 1) { 0 };
        var (passageCounts, articleCounts, titleCounts) = (new List<int>(most), new List<int>(most), new List<int>(most));

        // A posting's distance can grow by a byte where the second segment's first document follows the first's last one.
        var writer = new PostingWriter(first.Postings.Length + second.Postings.Length + (second.Terms.Count * 4));
        int i = 0, j = 0;
        while (i < first.Terms.Count || j < second.Terms.Count)
        {
            var order = i == first.Terms.Count ? 1
                : j == second.Terms.Count ? -1
                : first.Terms[i].SequenceCompareTo(second.Terms[j]);
            var left = order <= 0 ? i++ : -1;
            var right = order >= 0 ? j++ : -1;
            bytes.AddRange(left >= 0 ? first.Terms[left] : second.Terms[right]);
            termOffsets.Add(bytes.Count);
            Append(writer, first, left, second, right);
            offsets.Add(writer.Length);
            passageCounts.Add(Sum(first.PassageCounts, left, second.PassageCounts, right));
            articleCounts.Add(Sum(first.ArticleCounts, left, second.ArticleCounts, right));
            titleCounts.Add(Sum(first.TitleCounts, left, second.TitleCounts, right));
        }

        return new Segment
        {
            Versions = [.. first.Versions, .. second.Versions],
            ArticleIds = [.. first.ArticleIds, .. second.ArticleIds],
            Sources = [.. first.Sources, .. second.Sources],
            Days = [.. first.Days, .. second.Days],
            TitleLengths = [.. first.TitleLengths, .. second.TitleLengths],
            FirstPassages = [.. first.FirstPassages, .. second.FirstPassages.Skip(1).Select(p => p + first.PassageCount)],
            Passages = [.. first.Passages, .. second.Passages],
            PassageLengths = [.. first.PassageLengths, .. second.PassageLengths],
            ArticleOfPassage = [.. first.ArticleOfPassage, .. second.ArticleOfPassage.Select(a => a + first.ArticleCount)],
            Terms = new TermTable([.. bytes], [.. termOffsets]),
            PassageCounts = [.. passageCounts],
            ArticleCounts = [.. articleCounts],
            TitleCounts = [.. titleCounts],
            PostingOffsets = [.. offsets],
            Postings = writer.ToArray(),
        };
    }

    private static int Sum(int[] first, int left, int[] second, int right) =>
        (left >= 0 ? first[left] : 0) + (right >= 0 ? second[right] : 0);

    private static void Append(PostingWriter writer, Segment first, int left, Segment second, int right)
    {
        var leftReader = left >= 0 ? first.ReadPostings(left) : default;
        var rightReader = right >= 0 ? second.ReadPostings(right) : default;
        var last = CopyFirst(writer, ref leftReader, left >= 0 ? first.TitleCounts[left] : 0);
        CopySecond(writer, ref rightReader, right >= 0 ? second.TitleCounts[right] : 0, first.ArticleCount, last);
        leftReader.Restart();
        rightReader.Restart();
        last = CopyFirst(writer, ref leftReader, left >= 0 ? first.PassageCounts[left] : 0);
        CopySecond(writer, ref rightReader, right >= 0 ? second.PassageCounts[right] : 0, first.PassageCount, last);
    }

    /// <summary>Copies a list as it is.</summary>
    /// <returns>Its last document; -1 when it has none.</returns>
    private static int CopyFirst(PostingWriter writer, ref PostingReader reader, int count)
    {
        var start = reader.Position;
        reader.Skip(count);
        writer.Append(reader.Since(start));
        return count == 0 ? -1 : reader.Document;
    }

    /// <summary>Copies a list whose documents are counted from another one's end: only the first distance changes.</summary>
    private static void CopySecond(PostingWriter writer, ref PostingReader reader, int count, int shift, int last)
    {
        if (count == 0)
        {
            return;
        }

        reader.Next();
        writer.Write(reader.Document + shift - last - 1, reader.Count);
        var start = reader.Position;
        reader.Skip(count - 1);
        writer.Append(reader.Since(start));
    }
}
