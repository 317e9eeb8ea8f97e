using System.Diagnostics.CodeAnalysis;
using System.Text;
using BriefBot.Articles.Formats;
using BriefBot.Articles.Formats.Html;

namespace BriefBot.Articles.Arrivals.Pages;

/// <summary>Makes articles of fetched pages and of the texts that feeds carry.</summary>
internal static class PageArticles
{
    /// <summary>Reads the article on a page.</summary>
    /// <returns>The article, or why there is none.</returns>
    [SuppressMessage("Design", "CA1031", Justification = "Whatever a parser makes of a hostile page is a fault of this page alone.")]
    public static ReadOutcome Read(FetchOutcome.Fetched page, PageHints hints)
    {
        try
        {
            var draft = page.MediaType switch
            {
                "text/plain" => PlainTextFormat.Read(page.Content),
                "text/markdown" => MarkdownFormat.Read(page.Content),
                _ => HtmlFormat.Read(page.Content, page.Charset),
            };
            return Finish(draft, PageAddress.Own(page.Address, draft.Url), hints, id: null);
        }
        catch (UnreadableException unreadable)
        {
            return new ReadOutcome.Failed(page.Address.AbsoluteUri, unreadable.Message);
        }
        catch (Exception)
        {
            return new ReadOutcome.Failed(page.Address.AbsoluteUri, "The page's content could not be understood.");
        }
    }

    /// <summary>Reads the text that a feed carries for an item.</summary>
    /// <param name="html">The text, as HTML.</param>
    /// <param name="address">The item's page; null when it has none.</param>
    /// <param name="id">The article's id when there is no page.</param>
    /// <param name="hints">What the feed says of the item.</param>
    [SuppressMessage("Design", "CA1031", Justification = "Whatever a parser makes of a hostile text is a fault of this item alone.")]
    public static ReadOutcome Read(string html, Uri? address, ArticleId id, PageHints hints)
    {
        var place = address?.AbsoluteUri ?? id.Value;
        try
        {
            var body = Encoding.UTF8.GetBytes($"<!doctype html><html><head><meta charset=\"utf-8\"></head><body><article>{html}</article></body></html>");
            return Finish(HtmlFormat.Read(body, "utf-8") with { Title = null, Url = null }, address is null ? null : PageAddress.Clean(address), hints, id);
        }
        catch (UnreadableException)
        {
            return new ReadOutcome.Failed(place, "The feed carries no text of the article.");
        }
        catch (Exception)
        {
            return new ReadOutcome.Failed(place, "The text in the feed could not be understood.");
        }
    }

    /// <summary>The text of a small piece of HTML, such as a feed's title; empty when there is none.</summary>
    [SuppressMessage("Design", "CA1031", Justification = "As above.")]
    public static string PlainText(string html)
    {
        try
        {
            return html.AsSpan().ContainsAny('<', '&') ? HtmlText.Of(html) : html;
        }
        catch (Exception)
        {
            return string.Empty;
        }
    }

    private static ReadOutcome.Read Finish(PageDraft draft, Uri? address, PageHints hints, ArticleId? id)
    {
        var place = address?.AbsoluteUri ?? id?.Value ?? string.Empty;
        var article = DraftFinisher.Finish(
            draft with
            {
                Id = (address is null ? id : PageAddress.IdOf(address))?.Value,
                Title = draft.Title ?? hints.Title,
                Source = draft.Source ?? hints.Source,
                Author = draft.Author ?? hints.Author,
                Published = draft.Published ?? hints.Published,
                Url = address?.AbsoluteUri,
            },
            place,
            address?.AbsoluteUri);
        return new ReadOutcome.Read(place, article);
    }
}
