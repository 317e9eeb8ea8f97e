using System.Text.RegularExpressions;
using BriefBot.Articles;
using BriefBot.Memory;

namespace BriefBot.Answers;

/// <summary>Makes quotes, and sentences of them that can be read on their own.</summary>
internal static partial class Quoting
{
    /// <summary>Quotes a range of an article's text, given a piece of it.</summary>
    /// <param name="article">The article.</param>
    /// <param name="text">A piece of its text.</param>
    /// <param name="offset">Where the piece starts in the article's text.</param>
    /// <param name="range">The range to quote, in the article's text; it lies inside the piece.</param>
    public static Quote Quote(ArticleReference article, string text, int offset, TextRange range) =>
        new(article, range, text.Substring(range.Start - offset, range.Length));

    /// <summary>A quote as a sentence on one line: list items behind their lead-in, table cells side by side, headings left out.</summary>
    public static string Readable(string quote)
    {
        var text = Heading().Replace(quote, string.Empty);
        text = ListItem().Replace(text, match => match.Groups["colon"].Success ? ": " : "; ");
        return Blank().Replace(text.Replace(" | ", " – ", StringComparison.Ordinal), " ").Trim();
    }

    [GeneratedRegex(@"^## .*$", RegexOptions.Multiline)]
    private static partial Regex Heading();

    [GeneratedRegex(@"(?<colon>:)?\s*\n+- ")]
    private static partial Regex ListItem();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Blank();
}
