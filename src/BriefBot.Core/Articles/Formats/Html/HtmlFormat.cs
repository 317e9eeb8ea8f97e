using System.Buffers;
using System.Text;
using BriefBot.Articles.Cleaning;
using BriefBot.Articles.Formats.Encodings;

namespace BriefBot.Articles.Formats.Html;

/// <summary>Reads .html files: what the page says of itself, and the text of its article.</summary>
internal static class HtmlFormat
{
    private const int DeclarationBytes = 2048;

    private static readonly SearchValues<char> ValueEnds = SearchValues.Create("\"' ;>/");

    /// <summary>Reads a page.</summary>
    /// <param name="content">The page's bytes.</param>
    /// <param name="charset">The encoding that the server named; it counts before the page's own word. Null for none.</param>
    internal static PageDraft Read(byte[] content, string? charset = null)
    {
        var html = TextDecoder.Decode(content, charset ?? Declared(content));
        var page = HtmlPage.Parse(html);
        var lines = page.Lines();
        if (lines.Count == 0)
        {
            throw new UnreadableException("The page holds no text to read (it may be filled in by a script); save the article's text as .txt.");
        }

        return PageCleaner.Clean(lines, HtmlFacts.Read(page));
    }

    // <meta charset="shift_jis"> or <meta http-equiv=… content="text/html; charset=…">, all ASCII.
    private static string? Declared(byte[] content)
    {
        const string Name = "charset=";
        var start = Encoding.Latin1.GetString(content.AsSpan(0, Math.Min(content.Length, DeclarationBytes)));
        var at = start.IndexOf(Name, StringComparison.OrdinalIgnoreCase);
        if (at < 0)
        {
            return null;
        }

        var value = start.AsSpan(at + Name.Length).TrimStart("\"' ");
        var end = value.IndexOfAny(ValueEnds);
        return end > 0 ? value[..end].ToString() : null;
    }
}
