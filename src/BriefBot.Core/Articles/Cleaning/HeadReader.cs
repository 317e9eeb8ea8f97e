using BriefBot.Articles.Dates;

namespace BriefBot.Articles.Cleaning;

/// <summary>Reads the lines between a page's title and its running text: dateline, bylines, outlet, standfirst.</summary>
internal static class HeadReader
{
    /// <summary>A standfirst has about a sentence's length; shorter lines there are captions and labels.</summary>
    private const int LeastStandfirstWords = 8;

    private const int LinesBeforeTitle = 5;

    private static readonly string[] SourceLabels = ["source:", "source：", "出典：", "出典:", "来源：", "来源:", "quelle:", "fuente:", "via:"];

    /// <summary>Reads the head.</summary>
    internal static PageHead Read(IReadOnlyList<PageLine> lines, LineRole[] roles, FoundTitle title, int bodyStart)
    {
        DateTimeOffset? published = null;
        string? source = null, author = null;
        var kept = new List<int>();
        for (var i = title.Line + 1; i < bodyStart; i++)
        {
            var text = lines[i].Text;
            switch (roles[i])
            {
                case LineRole.Dateline:
                    published ??= DateFinder.Find(text)?.Value;
                    author ??= Bylines.AuthorOf(text);
                    source ??= SourceBehindDate(text);
                    break;
                case LineRole.Byline when Bylines.IsLabel(text):
                    i++;
                    break;
                case LineRole.Byline:
                    author ??= Bylines.AuthorOf(text);
                    break;
                case LineRole.Short when Labelled(text, SourceLabels) is { } named:
                    source ??= named;
                    break;
                case LineRole.Short when IsOutlet(lines, roles, i):
                    source ??= text;
                    break;
                case LineRole.Short when i == title.Line + 1 && title.Line >= 0 && i + 1 < lines.Count && roles[i + 1] == LineRole.Dateline
                    && Bylines.LooksLikeName(text):
                    author ??= text;
                    break;
                case LineRole.Short when title.Line >= 0 && Belongs(lines, roles, i, bodyStart):
                    kept.Add(i);
                    break;
                case LineRole.Item when title.Line >= 0 && !lines[i].IsLinked && LineClassifier.CountWords(text) >= LeastStandfirstWords:
                    kept.Add(i);
                    break;
                default:
                    break;
            }
        }

        published ??= DateBefore(lines, roles, title.Line);
        return new PageHead(published ?? DateInOpening(lines, bodyStart), source, author, kept);
    }

    // The last short line before the text is its first heading, unless it stands beside a dateline or names a person.
    private static bool Belongs(IReadOnlyList<PageLine> lines, LineRole[] roles, int i, int bodyStart)
    {
        if (lines[i].Kind == BlockKind.Heading || LineClassifier.CountWords(lines[i].Text) >= LeastStandfirstWords)
        {
            return !lines[i].IsLinked;
        }

        return i == bodyStart - 1 && i > 0 && roles[i - 1] != LineRole.Dateline && !(lines[i].IsLinked || Bylines.LooksLikeName(lines[i].Text));
    }

    // A short name alone between the dateline and the bylines is the outlet's.
    private static bool IsOutlet(IReadOnlyList<PageLine> lines, LineRole[] roles, int i) =>
        i > 0 && roles[i - 1] == LineRole.Dateline && i + 1 < lines.Count && roles[i + 1] == LineRole.Byline
        && LineClassifier.CountWords(lines[i].Text) <= 4;

    private static DateTimeOffset? DateBefore(IReadOnlyList<PageLine> lines, LineRole[] roles, int title)
    {
        for (var i = title - 1; i >= Math.Max(0, title - LinesBeforeTitle); i--)
        {
            if (roles[i] == LineRole.Dateline)
            {
                return DateFinder.Find(lines[i].Text)?.Value;
            }
        }

        return null;
    }

    // "TOKYO, Jan. 13, 2026 (Agency) — The …": the classic dateline at the start of the first paragraph.
    private static DateTimeOffset? DateInOpening(IReadOnlyList<PageLine> lines, int bodyStart)
    {
        const int LongestDateline = 80;
        if (bodyStart >= lines.Count)
        {
            return null;
        }

        var text = lines[bodyStart].Text;
        var dash = text.AsSpan(0, Math.Min(text.Length, LongestDateline)).IndexOfAny("—–");
        dash = dash < 0 ? text.AsSpan(0, Math.Min(text.Length, LongestDateline)).IndexOf(" - ") : dash;
        return dash > 0 && char.IsUpper(text[0]) ? DateFinder.Find(text[..dash])?.Value : null;
    }

    // "2025-03-04 18:30 Source: Name"
    private static string? SourceBehindDate(string text)
    {
        var at = SourceLabels.Select(label => text.IndexOf(label, StringComparison.OrdinalIgnoreCase)).FirstOrDefault(at => at > 0, -1);
        return at > 0 ? Labelled(text[at..], SourceLabels) : null;
    }

    private static string? Labelled(string text, string[] labels)
    {
        var label = labels.FirstOrDefault(label => text.StartsWith(label, StringComparison.OrdinalIgnoreCase));
        return label is not null && text.Length > label.Length && text.Length < 80 ? text[label.Length..].Trim() : null;
    }
}
