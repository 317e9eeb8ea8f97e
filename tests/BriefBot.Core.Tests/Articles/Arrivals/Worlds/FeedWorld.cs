using System.Text;
using BriefBot.Articles.Arrivals;
using BriefBot.Articles.Arrivals.Feeds;
using BriefBot.Articles.Arrivals.Pages;
using BriefBot.Core.Tests.Memory.Worlds;
using BriefBot.Memory;
using BriefBot.Memory.Sqlite;
using BriefBot.Storage;
using Microsoft.Extensions.Logging.Abstractions;

namespace BriefBot.Core.Tests.Articles.Arrivals.Worlds;

/// <summary>A feed, pages that its items lead to, and the memory that takes them.</summary>
internal sealed class FeedWorld : IPageFetcher, IDisposable
{
    public const string Address = "https://news.test/feed";

    private readonly MemoryFolder _data = new();
    private readonly Lazy<SqliteDatabase> _database;

    public FeedWorld()
    {
        Memory = _data.Open();
        _database = new(() => SqliteDatabase.Open(ArrivalDatabase.Layout, _data.Root));
        Log = new ArrivalLog(_database, Clock);
        Ledger = new FeedLedger(_database, Clock);
        var taker = new FeedItemTaker(this, Memory, Ledger, Log, Clock);
        Check = new FeedCheck(this, taker, Ledger, Log, Clock, new Random(7), NullLogger<FeedCheck>.Instance);
        Indexer = new PageIndexer(this, Memory, Log, Clock);
    }

    public StoppedClock Clock => _data.Clock;

    public SqliteArticleMemory Memory { get; }

    public ArrivalLog Log { get; }

    public FeedLedger Ledger { get; }

    public FeedCheck Check { get; }

    public PageIndexer Indexer { get; }

    public FeedOptions Options { get; } = new() { Address = Address, Name = "The Harbour Post" };

    /// <summary>What is at an address; what is not there cannot be had.</summary>
    public Dictionary<string, FetchOutcome> Web { get; } = [];

    public List<FetchRequest> Requests { get; } = [];

    public static CancellationToken Stop => TestContext.Current.CancellationToken;

    public void Feed(params string[] items) => Put(Address, $"<rss version=\"2.0\" xmlns:content=\"http://purl.org/rss/1.0/modules/content/\"><channel><title>Its own title</title>{string.Concat(items)}</channel></rss>", "application/rss+xml");

    public static string Item(string link, string? guid = null, string? title = null, string? date = null, string? content = null) =>
        $"<item><title>{title ?? "A harbour opens again"}</title><link>{link}</link>{(guid is null ? null : $"<guid isPermaLink=\"false\">{guid}</guid>")}"
        + $"{(date is null ? null : $"<pubDate>{date}</pubDate>")}{(content is null ? null : $"<content:encoded><![CDATA[{content}]]></content:encoded>")}</item>";

    public void Page(string address, string word, string? head = null) => Put(
        address,
        $"<html><head><title>A harbour opens again</title>{head}</head><body><article>{Body(word)}</article></body></html>",
        "text/html");

    public static string Body(string word) => string.Concat(Enumerable.Range(1, 5).Select(i =>
        $"<p>The harbour of {word} opened on Monday after a long repair, the port authority said. Ships from {i} countries had waited outside for days.</p>"));

    public void Put(string address, string content, string type, string? etag = null, Uri? movedTo = null) =>
        Web[address] = new FetchOutcome.Fetched(movedTo ?? new Uri(address), Encoding.UTF8.GetBytes(content)) { MediaType = type, ETag = etag, MovedTo = movedTo };

    public Task<FeedMemo> CheckAsync() => Check.RunAsync(Options, Stop);

    public async Task<IReadOnlyList<(ArrivalOutcome Outcome, string? Reason)>> RowsAsync() =>
        [.. (await Log.ListAsync(1000, false, Stop)).Reverse().Select(row => (row.Outcome, row.Reason))];

    public async Task<bool> FindsAsync(string word) =>
        (await Memory.SearchAsync(new SearchQuery(word), Stop)).Passages.Any(passage => passage.Text.Contains(word, StringComparison.Ordinal));

    public Task<FetchOutcome> FetchAsync(FetchRequest request, CancellationToken cancellationToken)
    {
        Requests.Add(request);
        var outcome = Web.GetValueOrDefault(request.Address.AbsoluteUri)
            ?? new FetchOutcome.Failed(FetchProblem.NotFound, "There is no such page (any more) (status 404).");
        return Task.FromResult(
            outcome is FetchOutcome.Fetched { ETag: { } tag } && tag == request.ETag ? new FetchOutcome.Unchanged { MovedTo = outcome.MovedTo } : outcome);
    }

    public void Dispose()
    {
        if (_database.IsValueCreated)
        {
            _database.Value.Dispose();
        }

        _data.Dispose();
    }
}
