using BriefBot.Articles;
using BriefBot.Memory.Passages;
using BriefBot.Storage;
using Microsoft.Data.Sqlite;

namespace BriefBot.Memory.Sqlite;

/// <summary>Writes articles within a transaction: versions, passages, duplicates and the list of changes that search follows.</summary>
internal sealed class ArticleWriter(SqliteConnection connection, DateTimeOffset now)
{
    private const string InsertVersion = """
        INSERT INTO versions (article_id, version, title, source, author, category, url, published, origin, text, words, content_hash, text_hash, indexed)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)
        RETURNING id
        """;

    /// <summary>Imports one article.</summary>
    public ImportOutcome Import(PreparedArticle prepared)
    {
        var article = prepared.Article;
        var before = Current(article.Id);
        if (before is not null && before.ContentHash.AsSpan().SequenceEqual(prepared.ContentHash))
        {
            return new ImportOutcome(article.Id, ImportStatus.Unchanged, before.Version, before.DuplicateOf);
        }

        if (before is { DuplicateOf: null })
        {
            RemovePassages(before.VersionId);
        }

        var version = (before?.Version ?? 0) + 1;
        var row = Insert(prepared, version);
        connection.Execute(
            "INSERT INTO articles VALUES ($1, $2, 0, NULL) ON CONFLICT (article_id) DO UPDATE SET version_id = $2, passages = 0, duplicate_of = NULL",
            article.Id.Value, row);
        var others = Elect(prepared.TextHash, row, prepared.Passages);
        if (before is not null && !before.TextHash.AsSpan().SequenceEqual(prepared.TextHash))
        {
            Elect(before.TextHash, 0, []);
        }

        return others is { } other
            ? new ImportOutcome(article.Id, ImportStatus.Duplicate, version, other)
            : new ImportOutcome(article.Id, before is null ? ImportStatus.Added : ImportStatus.Updated, version);
    }

    /// <summary>Deletes an article and all its versions; false when there was none.</summary>
    public bool Delete(ArticleId id)
    {
        if (Current(id) is not { } current)
        {
            return false;
        }

        RemovePassages(current.VersionId);
        connection.Execute("DELETE FROM articles WHERE article_id = $1", id.Value);
        Elect(current.TextHash, 0, []);
        connection.Execute("DELETE FROM versions WHERE article_id = $1", id.Value);
        return true;
    }

    /// <summary>
    /// Decides which of the articles with the same text search finds: the one published first, then the lowest id. The
    /// rule looks at the articles alone, so the order in which they came does not matter.
    /// </summary>
    /// <returns>Another article with the text; null when there is only one.</returns>
    private ArticleId? Elect(byte[] textHash, long newVersion, IReadOnlyList<(TextRange Range, byte[] Terms)> newPassages)
    {
        var candidates = connection.Query(
            r => (Id: r.GetString(0), Version: r.GetInt64(1), Passages: r.GetInt32(2)),
            """
            SELECT a.article_id, v.id, a.passages FROM versions v JOIN articles a ON a.article_id = v.article_id AND a.version_id = v.id
            WHERE v.text_hash = $1
            ORDER BY v.published IS NULL, v.published, a.article_id
            """,
            textHash);
        if (candidates.Count == 0)
        {
            return null;
        }

        var holder = candidates[0];
        foreach (var other in candidates.Skip(1))
        {
            if (other.Passages > 0)
            {
                RemovePassages(other.Version);
            }

            connection.Execute(
                "UPDATE articles SET passages = 0, duplicate_of = $2 WHERE article_id = $1 AND duplicate_of IS NOT $2", other.Id, holder.Id);
        }

        if (holder.Passages == 0)
        {
            AddPassages(holder.Id, holder.Version, holder.Version == newVersion ? newPassages : PassagesOf(holder.Version));
        }

        if (candidates.Count == 1 || newVersion == 0)
        {
            return null;
        }

        return new ArticleId(holder.Version == newVersion ? candidates[1].Id : holder.Id);
    }

    private void AddPassages(string id, long version, IReadOnlyList<(TextRange Range, byte[] Terms)> passages)
    {
        if (passages.Count == 0)
        {
            // Nothing to find: search must not follow an article whose end it would never be told of.
            connection.Execute("UPDATE articles SET duplicate_of = NULL WHERE article_id = $1", id);
            return;
        }

        using var command = connection.Command(
            "INSERT INTO passages (version_id, \"start\", \"end\", terms) VALUES ($1, $2, $3, $4)", version, 0, 0, null);
        foreach (var (range, terms) in passages)
        {
            command.Parameters[1].Value = range.Start;
            command.Parameters[2].Value = range.End;
            command.Parameters[3].Value = terms;
            command.ExecuteNonQuery();
        }

        connection.Execute("UPDATE articles SET passages = $2, duplicate_of = NULL WHERE article_id = $1", id, passages.Count);
        connection.Execute("INSERT INTO changes (version_id, added, stamp) VALUES ($1, 1, random())", version);
    }

    private void RemovePassages(long version)
    {
        if (connection.Execute("DELETE FROM passages WHERE version_id = $1", version) > 0)
        {
            connection.Execute("INSERT INTO changes (version_id, added, stamp) VALUES ($1, 0, random())", version);
        }
    }

    private IReadOnlyList<(TextRange Range, byte[] Terms)> PassagesOf(long version) => connection.Query(
        r => PreparedArticle.SplitPassages(r.GetString(0), r.Text(1), r.GetString(2)),
        "SELECT title, source, text FROM versions WHERE id = $1",
        version)[0];

    private CurrentVersion? Current(ArticleId id) => connection.Query(
        r => new CurrentVersion(
            r.GetInt64(0), r.GetInt32(1), r.GetFieldValue<byte[]>(2), r.GetFieldValue<byte[]>(3),
            r.Text(4) is { } other ? new ArticleId(other) : null),
        """
        SELECT v.id, v.version, v.content_hash, v.text_hash, a.duplicate_of FROM articles a JOIN versions v ON v.id = a.version_id
        WHERE a.article_id = $1
        """,
        id.Value).FirstOrDefault();

    private long Insert(PreparedArticle prepared, int version)
    {
        var article = prepared.Article;
        using var command = connection.Command(
            InsertVersion,
            article.Id.Value, version, article.Title, article.Source, article.Author, article.Category, article.Url?.AbsoluteUri,
            Timestamps.Format(article.Published), article.Origin, article.Text,
            TokenEstimate.Words(article.Text, new TextRange(0, article.Text.Length)), prepared.ContentHash, prepared.TextHash,
            Timestamps.Format(now));
        return (long)command.ExecuteScalar()!;
    }

    private sealed record CurrentVersion(long VersionId, int Version, byte[] ContentHash, byte[] TextHash, ArticleId? DuplicateOf);
}
