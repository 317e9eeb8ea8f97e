using System.Text;

namespace BriefBot.Articles;

/// <summary>Reads the blocks of an article's text; the form of the text is described at <see cref="Article"/>.</summary>
public static class ArticleBlocks
{
    internal const string HeadingMarker = "## ";
    internal const string ListMarker = "- ";
    internal const string CellSeparator = " | ";

    /// <summary>
    /// Splits a text into its blocks, in order. Every character that is not white space or a marker lies in one of them.
    /// </summary>
    /// <remarks>
    /// Lines that follow each other without an empty line are one paragraph, unless they carry a marker. Any string is
    /// fine, also one that no <see cref="ArticleReader"/> made; the cost is linear.
    /// </remarks>
    public static IReadOnlyList<ArticleBlock> Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var blocks = new List<ArticleBlock>();
        var open = -1;
        var openEnd = 0;
        for (var start = 0; start < text.Length;)
        {
            var end = text.IndexOf('\n', start);
            end = end < 0 ? text.Length : end;
            var line = Trimmed(text, start, end);
            start = end + 1;
            var kind = KindOf(text, line);
            if (line.Length > 0 && kind == BlockKind.Paragraph)
            {
                open = open < 0 ? line.Start : open;
                openEnd = line.End;
                continue;
            }

            Close(blocks, ref open, openEnd);
            if (line.Length > 0)
            {
                blocks.Add(new ArticleBlock(kind, Content(text, line, kind)));
            }
        }

        Close(blocks, ref open, openEnd);
        return blocks;
    }

    /// <summary>Writes one block in the form that <see cref="Parse"/> reads.</summary>
    internal static void Append(StringBuilder text, BlockKind kind, string content)
    {
        if (content.Length == 0)
        {
            return;
        }

        if (text.Length > 0)
        {
            text.Append("\n\n");
        }

        text.Append(kind switch
        {
            BlockKind.Heading => HeadingMarker,
            BlockKind.ListItem => ListMarker,
            _ => string.Empty,
        }).Append(content);
    }

    private static BlockKind KindOf(string text, TextRange line)
    {
        var content = text.AsSpan(line.Start, line.Length);
        return content switch
        {
            _ when content.StartsWith(HeadingMarker) => BlockKind.Heading,
            _ when content.StartsWith(ListMarker) => BlockKind.ListItem,
            _ when IsRow(content) => BlockKind.TableRow,
            _ => BlockKind.Paragraph,
        };
    }

    // A long line with one bar in it is prose that uses a bar; rows have short cells.
    private static bool IsRow(ReadOnlySpan<char> line)
    {
        const int LongestCell = 200;
        for (var cells = 0; ; cells++)
        {
            var bar = line.IndexOf(CellSeparator);
            if (bar < 0 || bar > LongestCell)
            {
                return cells > 0 && bar < 0 && line.Length <= LongestCell;
            }

            line = line[(bar + CellSeparator.Length)..];
        }
    }

    private static TextRange Content(string text, TextRange line, BlockKind kind) => kind switch
    {
        BlockKind.Heading => Trimmed(text, line.Start + HeadingMarker.Length, line.End),
        BlockKind.ListItem => Trimmed(text, line.Start + ListMarker.Length, line.End),
        _ => line,
    };

    private static void Close(List<ArticleBlock> blocks, ref int open, int openEnd)
    {
        if (open >= 0)
        {
            blocks.Add(new ArticleBlock(BlockKind.Paragraph, new TextRange(open, openEnd)));
            open = -1;
        }
    }

    private static TextRange Trimmed(string text, int start, int end)
    {
        while (start < end && char.IsWhiteSpace(text[start]))
        {
            start++;
        }

        while (end > start && char.IsWhiteSpace(text[end - 1]))
        {
            end--;
        }

        return new TextRange(start, end);
    }
}
