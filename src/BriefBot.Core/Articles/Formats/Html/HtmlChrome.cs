using AngleSharp.Dom;

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

    private static bool IsHidden(IElement element)
    {
        if (element.HasAttribute("hidden") || element.GetAttribute("aria-hidden") == "true")
        {
            return true;
        }

        var style = element.GetAttribute("style");
        if (string.IsNullOrEmpty(style))
        {
            return false;
        }

        style = style.Replace(" ", string.Empty, StringComparison.Ordinal).ToLowerInvariant();
        return style.Contains("display:none", StringComparison.Ordinal) || style.Contains("visibility:hidden", StringComparison.Ordinal)
            || style.Contains("font-size:0", StringComparison.Ordinal) || style.Contains("opacity:0;", StringComparison.Ordinal)
            || style.EndsWith("opacity:0", StringComparison.Ordinal) || style.Contains("left:-9999", StringComparison.Ordinal);
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
