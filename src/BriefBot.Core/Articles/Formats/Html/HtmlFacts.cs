using AngleSharp.Dom;
using BriefBot.Articles.Cleaning;
using BriefBot.Articles.Dates;
using BriefBot.Articles.Text;

namespace BriefBot.Articles.Formats.Html;

/// <summary>Reads what a page says of itself: JSON-LD, OpenGraph and other meta tags, its headline and time elements.</summary>
internal static class HtmlFacts
{
    private static readonly string[] TitleNames = ["og:title", "twitter:title", "dc.title", "headline"];
    private static readonly string[] SourceNames = ["og:site_name", "application-name", "dc.publisher", "publisher"];
    private static readonly string[] AuthorNames = ["author", "article:author", "dc.creator", "parsely-author", "byl"];
    private static readonly string[] SectionNames = ["article:section", "section"];

    private static readonly string[] DateNames =
        ["article:published_time", "og:published_time", "datepublished", "pubdate", "publishdate", "publish-date", "parsely-pub-date", "date", "dc.date", "dcterms.created"];

    /// <summary>Reads the facts; null for each that the page does not say.</summary>
    internal static PageFacts Read(HtmlPage page)
    {
        var elements = page.Elements().ToList();
        var meta = MetaTags(elements);
        var linked = elements.Where(IsLinkedData).Select(script => JsonLd.Read(HtmlWalk.TextOf(script))).FirstOrDefault(found => found is not null);
        var source = linked?.Source ?? First(meta, SourceNames);
        return new PageFacts
        {
            Title = Line(linked?.Title) ?? Headline(elements) ?? WithoutOutlet(First(meta, TitleNames) ?? Line(page.TitleElement()), source),
            Source = source,
            Author = Line(linked?.Author) ?? (First(meta, AuthorNames) is { } author && !author.Contains("://", StringComparison.Ordinal) ? author : null),
            Category = linked?.Category ?? First(meta, SectionNames),
            Url = linked?.Url ?? Canonical(elements) ?? First(meta, ["og:url"]),
            Published = linked?.Published ?? DateFinder.Parse(First(meta, DateNames)) ?? Time(elements),
        };
    }

    private static Dictionary<string, string> MetaTags(List<IElement> elements)
    {
        var tags = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var element in elements.Where(element => element.LocalName == "meta"))
        {
            if ((element.GetAttribute("property") ?? element.GetAttribute("name") ?? element.GetAttribute("itemprop")) is { } name
                && Line(element.GetAttribute("content")) is { } content)
            {
                tags.TryAdd(name, content);
            }
        }

        return tags;
    }

    private static bool IsLinkedData(IElement element) =>
        element.LocalName == "script" && element.GetAttribute("type")?.StartsWith("application/ld+json", StringComparison.OrdinalIgnoreCase) == true;

    // One main heading is the headline; more than one may be the site's name and others'.
    private static string? Headline(List<IElement> elements)
    {
        var headings = elements.Where(element => element.LocalName == "h1" && !IsInChrome(element)).Select(heading => Line(HtmlWalk.VisibleTextOf(heading)))
            .Where(text => text is not null && LineClassifier.CountWords(text) >= 3).Distinct().ToList();
        return headings.Count == 1 ? headings[0] : null;
    }

    private static bool IsInChrome(IElement element)
    {
        const int Steps = 12;
        var at = (INode?)element;
        for (var i = 0; i < Steps && at is IElement around; i++, at = at.Parent)
        {
            if (HtmlChrome.IsDropped(around))
            {
                return true;
            }
        }

        return false;
    }

    private static string? Canonical(List<IElement> elements) => elements
        .FirstOrDefault(element => element.LocalName == "link" && element.GetAttribute("rel") == "canonical")?.GetAttribute("href");

    private static DateTimeOffset? Time(List<IElement> elements) => elements
        .Where(element => element.LocalName == "time" && (element.ParentElement is not { } parent || !IsInChrome(parent)))
        .Select(element => DateFinder.Parse(element.GetAttribute("datetime")) ?? DateFinder.Parse(HtmlWalk.VisibleTextOf(element)))
        .FirstOrDefault(date => date is not null);

    // "Headline - The Harbour Post" in the title element, where the outlet is known or follows a bar.
    private static string? WithoutOutlet(string? title, string? source)
    {
        if (title is null)
        {
            return null;
        }

        foreach (var mark in (string[])[" | ", " - ", " – ", " — ", " · "])
        {
            var cut = title.LastIndexOf(mark, StringComparison.Ordinal);
            if (cut > 0 && (mark == " | " || title[(cut + mark.Length)..].Equals(source, StringComparison.OrdinalIgnoreCase)))
            {
                return title[..cut].TrimEnd();
            }
        }

        return title;
    }

    private static string? First(Dictionary<string, string> meta, string[] names) =>
        names.Select(name => meta.GetValueOrDefault(name)).FirstOrDefault(value => value is not null);

    private static string? Line(string? text) => text is null || TextNormalizer.NormalizeLine(text) is not { Length: > 0 } line ? null : line;
}
