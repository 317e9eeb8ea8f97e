using System.Xml;
using System.Xml.Linq;
using BriefBot.Articles.Arrivals.Pages;
using BriefBot.Articles.Text;

namespace BriefBot.Articles.Arrivals.Feeds;

/// <summary>Reads the small parts of feeds.</summary>
internal static class FeedXml
{
    private static readonly XName Base = XNamespace.Xml + "base";

    /// <summary>The base of relative links below an element; null when the element does not set one.</summary>
    public static Uri? BaseOf(XmlReader reader, Uri around) =>
        reader.GetAttribute("base", XNamespace.Xml.NamespaceName) is { } text ? PageAddress.Read(text, around) : null;

    /// <summary>The base of relative links in an element, around it and on it.</summary>
    public static Uri BaseOf(XElement element, Uri around)
    {
        var bases = element.AncestorsAndSelf().Reverse().Select(part => part.Attribute(Base)?.Value);
        return bases.Aggregate(around, (known, text) => PageAddress.Read(text, known) ?? known);
    }

    /// <summary>The first child of one of these names, whatever its namespace; the names' order counts.</summary>
    public static XElement? Child(XElement element, params ReadOnlySpan<string> names)
    {
        foreach (var name in names)
        {
            if (element.Elements().FirstOrDefault(child => child.Name.LocalName == name && !IsMedia(child)) is { } found)
            {
                return found;
            }
        }

        return null;
    }

    /// <summary>An element's text on one line, without markup; null when there is none.</summary>
    public static string? PlainText(XElement? element)
    {
        if (element is null)
        {
            return null;
        }

        var line = TextNormalizer.NormalizeLine(PageArticles.PlainText(Markup(element)));
        return line.Length == 0 ? null : line;
    }

    /// <summary>An element's text as HTML: escaped, in CDATA, or as elements of its own.</summary>
    public static string Markup(XElement element) => element.Attribute("type")?.Value is "text" or "text/plain"
        ? System.Net.WebUtility.HtmlEncode(element.Value)
        : element.HasElements ? string.Concat(element.Nodes().Select(WithoutNamespaces)) : element.Value;

    // Pictures' and players' titles are not the item's.
    private static bool IsMedia(XElement element) => element.Name.NamespaceName.Contains("/mrss", StringComparison.OrdinalIgnoreCase)
        || element.Name.NamespaceName.Contains("itunes", StringComparison.OrdinalIgnoreCase);

    private static string WithoutNamespaces(XNode node)
    {
        if (node is not XElement element)
        {
            return node is XText text ? System.Net.WebUtility.HtmlEncode(text.Value) : string.Empty;
        }

        var copy = new XElement(element);
        foreach (var part in copy.DescendantsAndSelf())
        {
            part.Name = part.Name.LocalName;
            part.ReplaceAttributes(part.Attributes().Where(attribute => !attribute.IsNamespaceDeclaration && attribute.Name.NamespaceName.Length == 0));
        }

        return copy.ToString(SaveOptions.DisableFormatting);
    }
}
