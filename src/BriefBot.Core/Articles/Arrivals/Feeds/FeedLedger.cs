using BriefBot.Storage;

namespace BriefBot.Articles.Arrivals.Feeds;

/// <summary>Remembers feeds and their items over restarts.</summary>
internal sealed class FeedLedger(Lazy<SqliteDatabase> database, TimeProvider time) : IArticleClaims
{
    /// <summary>How long an item is remembered that its feed does not carry any more.</summary>
    private static readonly TimeSpan KeptFor = TimeSpan.FromDays(180);

    /// <summary>What is remembered of a feed.</summary>
    public FeedMemo Find(string address) => database.Value.Read(connection => connection.Query(
        row => new FeedMemo
        {
            MovedTo = row.Text(0) is { } moved ? new Uri(moved) : null,
            ETag = row.Text(1),
            LastModified = row.Text(2),
            Next = Timestamps.Parse(row.Text(3)),
            Checked = Timestamps.Parse(row.Text(4)),
            Failures = row.GetInt32(5),
            FailingSince = Timestamps.Parse(row.Text(6)),
            Problem = row.Text(7),
        },
        "SELECT moved_to, etag, modified, next, checked, failures, failing_since, problem FROM feeds WHERE address = $1",
        address)).FirstOrDefault() ?? new FeedMemo();

    /// <summary>Remembers a feed, and forgets items that it has not carried for long.</summary>
    public Task SaveAsync(string address, FeedMemo memo, CancellationToken cancellationToken) => database.Value.WriteAsync(
        (connection, _) =>
        {
            connection.Execute("DELETE FROM feed_items WHERE feed = $1 AND seen < $2", address, Timestamps.Format(time.GetUtcNow() - KeptFor));
            return connection.Execute(
                "INSERT OR REPLACE INTO feeds VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)",
                address, memo.MovedTo?.AbsoluteUri, memo.ETag, memo.LastModified, Timestamps.Format(memo.Next), Timestamps.Format(memo.Checked),
                memo.Failures, Timestamps.Format(memo.FailingSince), memo.Problem);
        },
        cancellationToken);

    /// <summary>An item as it was seen last; null when it is new.</summary>
    public KnownItem? FindItem(string feed, string key) => database.Value.Read(connection => connection.Query(
        row => new KnownItem(row.GetString(0), row.Text(1) is { } id ? new ArticleId(id) : null, row.GetInt32(2)),
        "SELECT print, article, tries FROM feed_items WHERE feed = $1 AND key = $2",
        feed, key)).FirstOrDefault();

    /// <summary>Remembers an item.</summary>
    public Task SaveItemAsync(string feed, string key, KnownItem item, CancellationToken cancellationToken) => database.Value.WriteAsync(
        (connection, _) => connection.Execute(
            "INSERT OR REPLACE INTO feed_items VALUES ($1, $2, $3, $4, $5, $6)",
            feed, key, item.Print, item.Article?.Value, item.Tries, Timestamps.Format(time.GetUtcNow())),
        cancellationToken);

    /// <summary>Notes that a feed still carries items.</summary>
    public Task SeeAsync(string feed, IReadOnlyCollection<string> keys, CancellationToken cancellationToken) => database.Value.WriteAsync(
        (connection, _) => keys.Sum(key => connection.Execute(
            "UPDATE feed_items SET seen = $3 WHERE feed = $1 AND key = $2", feed, key, Timestamps.Format(time.GetUtcNow()))),
        cancellationToken);

    /// <summary>The articles that items became.</summary>
    public IReadOnlyList<ArticleId> Articles() => database.Value.Read(connection => connection.Query(
        row => new ArticleId(row.GetString(0)), "SELECT DISTINCT article FROM feed_items WHERE article IS NOT NULL"));

    /// <inheritdoc/>
    public Task ForgetAsync(ArticleId article, CancellationToken cancellationToken) => database.Value.WriteAsync(
        (connection, _) =>
        {
            // The feed's copy is not asked for unless it changed; here the item itself is wanted once more.
            connection.Execute(
                "UPDATE feeds SET etag = NULL, modified = NULL WHERE address IN (SELECT feed FROM feed_items WHERE article = $1)", article.Value);
            return connection.Execute("DELETE FROM feed_items WHERE article = $1", article.Value);
        },
        cancellationToken);
}
