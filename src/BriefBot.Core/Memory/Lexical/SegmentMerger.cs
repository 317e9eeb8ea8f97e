namespace BriefBot.Memory.Lexical;

/// <summary>Joins two segments into one, the second's articles behind the first's.</summary>
internal static class SegmentMerger
{
    /// <summary>Joins two segments.</summary>
    public static Segment Merge(Segment first, Segment second)
    {
        var terms = new List<byte[]>();
        var writer = new PostingWriter();
        var offsets = new List<int> { 0 };
        List<int> passageCounts = [], articleCounts = [], titleCounts = [];
        int i = 0, j = 0;
        while (i < first.Terms.Count || j < second.Terms.Count)
        {
            var order = i == first.Terms.Count ? 1
                : j == second.Terms.Count ? -1
                : first.Terms[i].SequenceCompareTo(second.Terms[j]);
            var left = order <= 0 ? i++ : -1;
            var right = order >= 0 ? j++ : -1;
            terms.Add((left >= 0 ? first.Terms[left] : second.Terms[right]).ToArray());
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
            Terms = TermTable.Of(terms),
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
        var leftReader = left >= 0 ? new PostingReader(first.Postings.AsSpan(first.PostingOffsets[left])) : default;
        var rightReader = right >= 0 ? new PostingReader(second.Postings.AsSpan(second.PostingOffsets[right])) : default;
        var last = Copy(writer, ref leftReader, left >= 0 ? first.TitleCounts[left] : 0, 0, -1);
        Copy(writer, ref rightReader, right >= 0 ? second.TitleCounts[right] : 0, first.ArticleCount, last);
        leftReader.Restart();
        rightReader.Restart();
        last = Copy(writer, ref leftReader, left >= 0 ? first.PassageCounts[left] : 0, 0, -1);
        Copy(writer, ref rightReader, right >= 0 ? second.PassageCounts[right] : 0, first.PassageCount, last);
    }

    private static int Copy(PostingWriter writer, ref PostingReader reader, int count, int shift, int last)
    {
        for (var k = 0; k < count; k++)
        {
            reader.Next();
            var document = reader.Document + shift;
            writer.Write(document - last - 1, reader.Count);
            last = document;
        }

        return last;
    }
}
