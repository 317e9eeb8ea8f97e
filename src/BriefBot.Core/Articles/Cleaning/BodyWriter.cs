using System.Text;
using BriefBot.Articles.Text;

namespace BriefBot.Articles.Cleaning;

/// <summary>Writes the article's lines as the canonical text: headings, paragraphs, lists and rows in their order.</summary>
internal static class BodyWriter
{
    private const int LongestHeading = 140;

    /// <summary>Lines shorter than this may come twice (a refrain, "No."); a longer one that does was copied twice.</summary>
    private const int LeastRepeat = 40;

    /// <summary>Writes the text; empty only when no line of the page belongs to an article.</summary>
    internal static string Write(IReadOnlyList<PageLine> lines, LineRole[] roles, PageSpan body, FoundTitle title, PageHead head)
    {
        var order = head.Kept.Concat(Enumerable.Range(body.Start, Math.Max(0, body.End - body.Start))).ToArray();
        var text = Write(lines, roles, order, title.Text, body.Start);
        return text.Length > 0 ? text : Write(lines, roles, [.. Enumerable.Range(0, lines.Count)], null, body.Start);
    }

    private static string Write(IReadOnlyList<PageLine> lines, LineRole[] roles, int[] order, string? title, int bodyStart)
    {
        var text = new StringBuilder();
        var repair = new TextRepair();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        for (var at = 0; at < order.Length; at++)
        {
            var i = order[at];
            var line = lines[i].Text;
            if (!IsKept(roles[i]) || TitleFinder.IsSame(line, title) || (line.Length >= LeastRepeat && !seen.Add(line)))
            {
                continue;
            }

            var rows = ColonTable.RowsAt(lines, order, at);
            for (var row = 0; row < rows; row++)
            {
                ArticleBlocks.Append(text, BlockKind.TableRow, ColonTable.Row(lines[order[at + row]].Text));
            }

            if (rows > 0)
            {
                at += rows - 1;
                continue;
            }

            var kind = KindOf(lines, roles, order, at, bodyStart);
            ArticleBlocks.Append(text, kind, kind == BlockKind.Heading ? line : repair.Repair(line));
        }

        return text.ToString();
    }

    private static bool IsKept(LineRole role) => role is LineRole.Prose or LineRole.Short or LineRole.Item or LineRole.Dateline;

    private static BlockKind KindOf(IReadOnlyList<PageLine> lines, LineRole[] roles, int[] order, int at, int bodyStart)
    {
        var i = order[at];
        if (lines[i].Kind != BlockKind.Paragraph)
        {
            return lines[i].Kind;
        }

        var heads = roles[i] == LineRole.Short && at + 1 < order.Length && lines[i].Text.Length <= LongestHeading
            && (lines[i].GapBefore || lines[order[at + 1]].GapBefore) && !IsQuestionInText(lines[i].Text)
            && (i >= bodyStart || LineClassifier.CountWords(lines[i].Text) < 8);
        return heads && roles[order[at + 1]] is LineRole.Prose or LineRole.Short or LineRole.Item ? BlockKind.Heading : BlockKind.Paragraph;
    }

    // "But at what cost?" is a paragraph; "7. What comes next?" is a heading.
    private static bool IsQuestionInText(string line) => Marks.EndsSentence(line) && !(char.IsAsciiDigit(line[0]) || line[0] == '(');
}
