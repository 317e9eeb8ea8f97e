using AngleSharp.Dom;
using BriefBot.Articles.Text;

namespace BriefBot.Articles.Formats.Html;

/// <summary>Tells which elements of a page hold no part of its article.</summary>
internal static class HtmlChrome
{
    /// <summary>Names that sites of all kinds give to what stands around the article; whole words of class and id.</summary>
    private static readonly string[] Names =
    [
        "nav", "navbar", "navigation", "menu", "breadcrumb", "breadcrumbs", "sidebar", "footer", "cookie", "cookies", "consent", "gdpr", "banner",
        "advert", "advertisement", "ad", "ads", "promo", "sponsored", "newsletter", "subscribe", "subscription", "signup", "paywall", "share",
        "sharing", "social", "related", "recommended", "recommendations", "trending", "popular", "comments", "comment", "respond", "disqus",
        "popup", "modal", "pagination", "pager", "tags", "taglist", "toolbar", "widget", "skip", "sr-only", "visually-hidden", "screen-reader-text",
        "author-bio", "post-navigation", "print-only", "outbrain", "taboola",
    ];

    /// <summary>Tells whether an element and all in it is left out.</summary>
    internal static bool IsDropped(IElement element) =>
        IsNoText(element.LocalName) || IsHidden(element) || IsAside(element) || IsDateline(element);

    // A date that stands alone is the page's; one in a paragraph is part of its sentence.
    private static bool IsDateline(IElement element) => element.LocalName == "time" && element.ParentElement?.LocalName is not ("p" or "li" or "td" or "blockquote");

    private static bool IsNoText(string name) => name is "script" or "style" or "noscript" or "template" or "head" or "nav" or "aside" or "footer"
        or "form" or "button" or "input" or "select" or "textarea" or "option" or "iframe" or "object" or "embed" or "svg" or "math" or "canvas"
        or "audio" or "video" or "picture" or "img" or "figure" or "figcaption" or "dialog" or "menu" or "map" or "datalist" or "rp" or "rt";

    /// <summary>Tells whether a page does not show an element, by itself or by what colours stand around it.</summary>
    internal static bool IsHidden(IElement element) => HiddenElements.IsHidden(
        element.LocalName, element.GetAttribute, element.HasAttribute("style") || element.HasAttribute("color") ? BackgroundAround(element) : null);

    private static string? BackgroundAround(IElement element)
    {
        const int Steps = 12;
        var at = element.ParentElement;
        for (var i = 0; i < Steps && at is not null; i++, at = at.ParentElement)
        {
            var found = at.GetAttribute("style") is { Length: > 0 } style ? HiddenStyle.BackgroundOf(CssDeclarations.Parse(style)) : null;
            if ((found ?? at.GetAttribute("bgcolor")) is { } background)
            {
                return background;
            }
        }

        return null;
    }

    private static bool IsAside(IElement element)
    {
        if (element.LocalName is "article" or "main" or "body" or "html" or "p" || element.GetAttribute("itemprop") == "articleBody")
        {
            return false;
        }

        if (element.GetAttribute("role") is "navigation" or "banner" or "contentinfo" or "complementary" or "search" or "dialog" or "alert" or "menu")
        {
            return true;
        }

        return HasName(element.GetAttribute("class")) || HasName(element.GetAttribute("id"));
    }

    private static bool HasName(string? names)
    {
        foreach (var part in (names ?? string.Empty).Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            var lower = part.ToLowerInvariant();
            if (Names.Contains(lower) || lower.Split('-', '_').FirstOrDefault() is { } first && Names.Contains(first) && lower.Length < 40)
            {
                return true;
            }
        }

        return false;
    }
}
