using BriefBot.Articles.Text;

namespace BriefBot.Articles.Cleaning;

/// <summary>Cuts the raw text of a page into lines, whatever bullets, wraps and markup it came with.</summary>
internal static class RawText
{
    private const string Bullets = "•·●▪◦‣∙○■□▶►➤➢✓✔◆◇★☆";

    /// <summary>The lines of a text, normalised; empty lines only leave their trace in <see cref="PageLine.GapBefore"/>.</summary>
    internal static IReadOnlyList<PageLine> Lines(string text)
    {
        var lines = new List<PageLine>();
        var gap = true;
        foreach (var raw in TextNormalizer.Normalize(text).Split('\n'))
        {
            var line = WithoutMarkup(raw, out var kind).Trim();
            if (line.Length == 0)
            {
                gap |= raw.Length == 0;
                continue;
            }

            lines.Add(new PageLine(line, kind, gap));
            gap = false;
        }

        return WrappedText.Unwrap(lines);
    }

    private static string WithoutMarkup(string line, out BlockKind kind)
    {
        kind = BlockKind.Paragraph;
        line = MarkdownLinks.Remove(line);
        if (line.Length > 1 && Bullets.Contains(line[0], StringComparison.Ordinal) && (line[1] == ' ' || line[0] != '·'))
        {
            kind = BlockKind.ListItem;
            return line[1..];
        }

        if (line.StartsWith("- ", StringComparison.Ordinal) || line.StartsWith("* ", StringComparison.Ordinal) || line.StartsWith("– ", StringComparison.Ordinal))
        {
            kind = BlockKind.ListItem;
            return line[2..];
        }

        var marks = line.Length - line.TrimStart('#').Length;
        if (marks is > 0 and <= 6 && line.Length > marks && line[marks] == ' ')
        {
            kind = BlockKind.Heading;
            return line[marks..];
        }

        if (line.Contains(ArticleBlocks.CellSeparator, StringComparison.Ordinal) && line.Split(ArticleBlocks.CellSeparator).Length > 2 && line.StartsWith('|'))
        {
            kind = BlockKind.TableRow;
            return line.Trim('|', ' ');
        }

        return line;
    }
}
