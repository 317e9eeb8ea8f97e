namespace BriefBot.Articles.Cleaning;

/// <summary>Recognises small tables that were copied as lines of "Name: value".</summary>
internal static class ColonTable
{
    private const int LeastRows = 3;
    private const int LongestRow = 120;
    private const int MostKeyWords = 4;

    /// <summary>The number of table rows that begin at a place; 0 when it is no table.</summary>
    internal static int RowsAt(IReadOnlyList<PageLine> lines, int[] order, int at)
    {
        var rows = 0;
        while (at + rows < order.Length && (rows == 0 || !lines[order[at + rows]].GapBefore) && KeyEnd(lines[order[at + rows]]) > 0)
        {
            rows++;
        }

        return rows >= LeastRows ? rows : 0;
    }

    /// <summary>A row in the canonical form.</summary>
    internal static string Row(string line)
    {
        var colon = line.IndexOf(':', StringComparison.Ordinal);
        return string.Concat(line.AsSpan(0, colon).TrimEnd(), ArticleBlocks.CellSeparator, line.AsSpan(colon + 1).TrimStart());
    }

    private static int KeyEnd(PageLine line)
    {
        var colon = line.Text.IndexOf(": ", StringComparison.Ordinal);
        return line.Kind == BlockKind.Paragraph && line.Text.Length <= LongestRow && colon > 0 && char.IsUpper(line.Text[0])
            && LineClassifier.CountWords(line.Text[..colon]) <= MostKeyWords && !Text.Marks.EndsSentence(line.Text)
                ? colon
                : 0;
    }
}
