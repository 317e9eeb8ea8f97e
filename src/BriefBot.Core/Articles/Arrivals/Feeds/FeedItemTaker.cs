using System.Security.Cryptography;
using System.Text;
using BriefBot.Articles.Arrivals.Pages;
using BriefBot.Articles.Formats;
using BriefBot.Memory;

namespace BriefBot.Articles.Arrivals.Feeds;

/// <summary>Takes the items of a feed that are new or changed: the linked page, or the feed's own text where the page cannot be had.</summary>
internal sealed class FeedItemTaker(IPageFetcher fetcher, IArticleMemory memory, FeedLedger ledger, ArrivalLog log, TimeProvider time)
{
    /// <summary>How often a page that cannot be had is asked for.</summary>
    public const int MostTries = 4;

    /// <summary>A page with less text is a notice, where the feed carries more.</summary>
    private const int ShortPage = 400;

    /// <summary>An item dated later than this from now has a date that cannot be.</summary>
    private static readonly TimeSpan Ahead = TimeSpan.FromHours(26);

    /// <summary>What names an item: its guid and its link together, for some feeds use a guid twice.</summary>
    public static string KeyOf(FeedItem item)
    {
        var key = item.Guid is null && item.Link is null
            ? $"{item.Title}\n{item.Published:O}"
            : $"{item.Guid}\n{(item.Link is null ? null : PageAddress.Clean(item.Link).AbsoluteUri)}";
        return Hash(key);
    }

    /// <summary>Takes one item where that is needed.</summary>
    /// <returns>What became of it; null when it was known and has not changed.</returns>
    public async Task<ArrivalOutcome?> TakeAsync(string feed, string name, FeedItem item, CancellationToken cancellationToken)
    {
        var (key, print) = (KeyOf(item), Hash($"{item.Title}\n{item.Published:O}\n{item.Content}"));
        var known = ledger.FindItem(feed, key);
        if (known is not null && known.Print == print && known.Tries is 0 or >= MostTries)
        {
            return null;
        }

        var place = item.Link?.AbsoluteUri ?? item.Guid ?? item.Title ?? "an item without a name";
        var now = time.GetUtcNow();
        var isAhead = item.Published - now > Ahead;
        var hints = new PageHints(item.Title, name, item.Author, isAhead ? null : item.Published);
        var (reading, note) = await ReadAsync(item, key, hints, cancellationToken).ConfigureAwait(false);
        var arrival = new Arrival(now, ArrivalSource.Feed, place, ArrivalOutcome.Failed) { Feed = name, Title = item.Title };
        if (reading is ReadOutcome.Read read)
        {
            var import = (await memory.ImportAsync([read.Article], cancellationToken).ConfigureAwait(false))[0];
            arrival = arrival with
            {
                Outcome = ArrivalLog.OutcomeOf(import.Status),
                Article = import.Id,
                Title = read.Article.Title,
                Reason = Together(
                    import.Status == ImportStatus.Duplicate ? $"It has the same text as {import.DuplicateOf}." : null,
                    note,
                    isAhead ? "The feed dates it in the future; that date is left out." : null),
            };
        }
        else
        {
            arrival = arrival with { Reason = Together(note, ((ReadOutcome.Failed)reading).Reason) };
        }

        // The row first: an item that is remembered is one that has its row.
        await log.AddAsync([arrival], cancellationToken).ConfigureAwait(false);
        var tries = arrival.Outcome == ArrivalOutcome.Failed ? (known?.Print == print ? known.Tries : 0) + 1 : 0;
        await ledger.SaveItemAsync(feed, key, new KnownItem(print, arrival.Article, tries), cancellationToken).ConfigureAwait(false);
        return arrival.Outcome;
    }

    private async Task<(ReadOutcome Reading, string? Note)> ReadAsync(
        FeedItem item, string key, PageHints hints, CancellationToken cancellationToken)
    {
        var id = ArticleSlug.Of($"{(item.Title is { Length: > 60 } title ? title[..60] : item.Title)}-{key[..8]}");
        var own = item.Content is null ? null : PageArticles.Read(item.Content, item.Link, id, hints);
        if (item.Link is null)
        {
            return (own ?? new ReadOutcome.Failed(key, "The item has neither a link nor a text."), null);
        }

        var outcome = await fetcher.FetchAsync(new FetchRequest(item.Link, FetchKind.Page), cancellationToken).ConfigureAwait(false);
        ReadOutcome page = outcome switch
        {
            FetchOutcome.Fetched fetched => PageArticles.Read(fetched, hints),
            FetchOutcome.Failed failed => new ReadOutcome.Failed(item.Link.AbsoluteUri, failed.Reason),
            _ => new ReadOutcome.Failed(item.Link.AbsoluteUri, "The site sent nothing."),
        };
        return (page, own) switch
        {
            (ReadOutcome.Failed failed, ReadOutcome.Read) => (own, $"The feed's own text was taken. The page: {failed.Reason}"),
            (ReadOutcome.Read { Article.Text.Length: < ShortPage } read, ReadOutcome.Read mine) when mine.Article.Text.Length > read.Article.Text.Length =>
                (own, "The feed's own text was taken; the page holds less."),
            _ => (page, null),
        };
    }

    private static string? Together(params ReadOnlySpan<string?> parts)
    {
        var said = new List<string>();
        foreach (var part in parts)
        {
            if (part is not null)
            {
                said.Add(part);
            }
        }

        return said.Count == 0 ? null : string.Join(' ', said);
    }

    private static string Hash(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
}
