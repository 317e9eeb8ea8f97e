using System.Xml.Linq;
using BriefBot.Articles.Arrivals.Pages;

namespace BriefBot.Articles.Arrivals.Feeds;

/// <summary>Reads one item of a feed, RSS or Atom.</summary>
internal static class FeedItems
{
    /// <summary>Reads an item; what it does not say is null.</summary>
    /// <param name="item">The element.</param>
    /// <param name="around">Where its relative links start.</param>
    public static FeedItem Read(XElement item, Uri around)
    {
        var guid = FeedXml.Child(item, "guid", "id");
        var link = Link(item, around) ?? PermanentLink(guid);
        var content = FeedXml.Child(item, "encoded", "content");
        return new FeedItem
        {
            Guid = Line(guid?.Value) ?? Line(item.Attributes().FirstOrDefault(attribute => attribute.Name.LocalName == "about")?.Value),
            Link = link,
            Title = FeedXml.PlainText(FeedXml.Child(item, "title")),
            Author = FeedXml.PlainText(Author(item)),
            Published = FeedDates.Read(FeedXml.Child(item, "pubDate", "published", "issued", "date", "updated", "modified")?.Value),
            Content = Text(content) ?? (link is null ? Text(FeedXml.Child(item, "description", "summary")) : null),
        };
    }

    private static Uri? Link(XElement item, Uri around)
    {
        var links = item.Elements().Where(child => child.Name.LocalName == "link").ToList();
        var named = FeedXml.Child(item, "origLink")?.Value
            ?? links.FirstOrDefault(link => link.Attribute("href") is null && link.Value.Length > 0)?.Value;
        var alternate = links.FirstOrDefault(link => link.Attribute("href") is not null && link.Attribute("rel")?.Value is null or "alternate");
        return PageAddress.Read(named, FeedXml.BaseOf(item, around))
            ?? (alternate is null ? null : PageAddress.Read(alternate.Attribute("href")?.Value, FeedXml.BaseOf(alternate, around)));
    }

    private static Uri? PermanentLink(XElement? guid) =>
        guid is { Name.LocalName: "guid" } && guid.Attribute("isPermaLink")?.Value != "false" ? PageAddress.Read(guid.Value) : null;

    private static XElement? Author(XElement item) =>
        FeedXml.Child(item, "creator", "author") is { } author ? FeedXml.Child(author, "name") ?? author : null;

    // Atom's content may lie elsewhere, or be a picture.
    private static string? Text(XElement? content)
    {
        if (content is null || content.Attribute("src") is not null
            || content.Attribute("type")?.Value is { } type && type.Contains('/', StringComparison.Ordinal) && !type.StartsWith("text/", StringComparison.Ordinal)
                && type != "application/xhtml+xml")
        {
            return null;
        }

        return FeedXml.Markup(content) is { } markup && !string.IsNullOrWhiteSpace(markup) ? markup : null;
    }

    private static string? Line(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
