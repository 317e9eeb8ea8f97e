using BriefBot.Articles.Dates;

namespace BriefBot.Articles.Cleaning;

/// <summary>Reads the lines like "Title: …" and "Source: …" that people put on top of saved articles.</summary>
internal static class LabelledHead
{
    private const int MostLines = 10;

    private static readonly string[] Labels = ["title", "headline", "source", "outlet", "publisher", "author", "date", "published", "category", "url", "link"];

    /// <summary>Takes the labelled lines off; without a title or two labels the lines are the article's own.</summary>
    internal static (IReadOnlyList<PageLine> Lines, PageFacts Facts) Take(IReadOnlyList<PageLine> lines)
    {
        var values = new Dictionary<string, string>();
        var count = 0;
        while (count < Math.Min(lines.Count, MostLines) && Split(lines[count].Text) is var (label, value))
        {
            values.TryAdd(label, value);
            count++;
        }

        if (count == lines.Count || (count < 2 && !values.ContainsKey("title")))
        {
            return (lines, new PageFacts());
        }

        return ([.. lines.Skip(count)], new PageFacts
        {
            Title = First(values, "title", "headline"),
            Source = First(values, "source", "outlet", "publisher") is { } source && !source.Contains("://", StringComparison.Ordinal) ? source : null,
            Author = First(values, "author"),
            Category = First(values, "category"),
            Published = DateFinder.Parse(First(values, "published", "date")),
            Url = First(values, "url", "link") ?? (First(values, "source") is { } address && address.Contains("://", StringComparison.Ordinal) ? address : null),
        });
    }

    private static (string Label, string Value)? Split(string line)
    {
        var colon = line.IndexOf(": ", StringComparison.Ordinal);
        if (colon is <= 0 or > 12)
        {
            return null;
        }

        var label = line[..colon].Trim('*', ' ').ToLowerInvariant();
        return Labels.Contains(label) ? (label, line[(colon + 2)..].Trim('*', ' ')) : null;
    }

    private static string? First(Dictionary<string, string> values, params string[] labels) =>
        labels.Select(label => values.GetValueOrDefault(label)).FirstOrDefault(value => !string.IsNullOrEmpty(value));
}
