namespace BriefBot.Articles.Text;

/// <summary>Makes a title for a text that has none.</summary>
internal static class TitleMaker
{
    /// <summary>About what fits on one line of a list.</summary>
    private const int LongestTitle = 90;

    /// <summary>The first sentence or heading, cut at a word's end.</summary>
    internal static string FromText(string text)
    {
        var sentences = SentenceSplitter.SplitArticle(text.Length > 4000 ? text[..4000] : text);
        var first = sentences.Count == 0 ? text.Trim() : sentences[0].Range.Of(text);
        return CutAtWord(TextNormalizer.NormalizeLine(first).TrimEnd('.', '。', ' '), LongestTitle) is { Length: > 0 } title ? title : "Untitled";
    }

    /// <summary>Shortens a line to a length, at a word's end where there is one, with an ellipsis.</summary>
    internal static string CutAtWord(string line, int length)
    {
        if (line.Length <= length)
        {
            return line;
        }

        var cut = line.LastIndexOf(' ', length - 1);
        cut = cut < length / 2 ? length - 1 : cut;
        cut -= char.IsHighSurrogate(line[cut - 1]) ? 1 : 0;
        return string.Concat(line.AsSpan(0, cut).TrimEnd(" ,;:–—-"), "…");
    }
}
