using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using BriefBot.Articles.Cleaning;

namespace BriefBot.Articles.Formats.Html;

/// <summary>A parsed web page, read without recursion: a hostile page may nest deeper than a stack reaches.</summary>
internal sealed class HtmlPage
{
    /// <summary>Pages that people read nest a few dozen levels; the parser's cost grows with depth times length.</summary>
    private const int DeepestNesting = 2000;

    /// <summary>Each region is measured; a page of teasers may mark thousands.</summary>
    private const int MostRegions = 50;

    private readonly IHtmlDocument _document;

    private HtmlPage(IHtmlDocument document) => _document = document;

    /// <summary>Parses a page; broken HTML is read as browsers do.</summary>
    /// <exception cref="UnreadableException">The page nests too deep.</exception>
    internal static HtmlPage Parse(string html)
    {
        if (HtmlDepth.Of(html) > DeepestNesting)
        {
            throw new UnreadableException($"The page nests more than {DeepestNesting} elements in each other; save the article's text as .txt.");
        }

        return new HtmlPage(new HtmlParser().ParseDocument(html));
    }

    /// <summary>All elements, in the order of the page.</summary>
    internal IEnumerable<IElement> Elements() =>
        HtmlWalk.Steps(_document, _ => false).Where(step => !step.Leaving).Select(step => step.Node).OfType<IElement>();

    /// <summary>The lines of the article, or of the whole page where it does not mark its article.</summary>
    internal IReadOnlyList<PageLine> Lines() => HtmlLines.Read(Root());

    /// <summary>The text of the page's title element.</summary>
    internal string? TitleElement() =>
        Elements().FirstOrDefault(element => element.LocalName == "title" && element.ParentElement?.LocalName is "head") is { } title
            ? HtmlWalk.TextOf(title)
            : null;

    // The marked region with the most paragraph text: pages also mark teasers as articles.
    private INode Root()
    {
        INode? best = null;
        var bestLength = 0;
        foreach (var element in Elements().Where(IsArticleRegion).Take(MostRegions))
        {
            // A region inside an equally good one is the tighter fit.
            var length = HtmlWalk.ParagraphLength(element);
            if (length > bestLength * (best is not null && HtmlWalk.Contains(best, element) ? 0.8 : 1.0) && length > 200)
            {
                (best, bestLength) = (element, length);
            }
        }

        var all = HtmlWalk.ParagraphLength(_document);
        return best is not null && bestLength >= all * 0.4 ? best : (INode?)_document.Body ?? _document;
    }

    private static bool IsArticleRegion(IElement element) =>
        element.LocalName is "article" or "main"
        || element.GetAttribute("role") is "main" or "article"
        || element.GetAttribute("itemprop") is "articleBody";
}
