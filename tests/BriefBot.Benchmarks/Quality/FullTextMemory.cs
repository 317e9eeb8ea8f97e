using BriefBot.Articles;
using BriefBot.Memory;
using BriefBot.Memory.Sqlite;
using BriefBot.Memory.Terms;
using BriefBot.Storage;
using Microsoft.Data.Sqlite;

namespace BriefBot.Benchmarks.Quality;

/// <summary>
/// What SQLite offers ready-made, over the same passages: FTS5 (porter, unicode61) with title and source columns, its own
/// bm25, the question's words joined by OR without stop words. The floor that the ranking must beat.
/// </summary>
internal sealed class FullTextMemory : IArticleMemory, IDisposable
{
    private readonly SqliteConnection _connection;

    private FullTextMemory(SqliteConnection connection) => _connection = connection;

    /// <summary>Copies the passages of a memory's folder into a full-text table beside it.</summary>
    public static FullTextMemory Build(string directory)
    {
        using var store = new SqliteConnection($"Data Source={Path.Combine(directory, MemoryDatabase.Layout.FileName)};Pooling=False;Mode=ReadOnly");
        store.Open();
        var connection = new SqliteConnection($"Data Source={Path.Combine(directory, "full-text.db")};Pooling=False");
        connection.Open();
        connection.Execute("PRAGMA journal_mode = WAL");
        using var transaction = connection.BeginTransaction();
        connection.Execute("CREATE VIRTUAL TABLE passages USING fts5 (title, source, body, article UNINDEXED, first UNINDEXED, tokenize = 'porter unicode61')");
        foreach (var (article, title, source, text, start, end) in store.Query(
            r => (r.GetString(0), r.GetString(1), r.Text(2), r.GetString(3), r.GetInt32(4), r.GetInt32(5)),
            "SELECT v.article_id, v.title, v.source, v.text, p.\"start\", p.\"end\" FROM passages p JOIN versions v ON v.id = p.version_id ORDER BY p.id"))
        {
            connection.Execute("INSERT INTO passages VALUES ($1, $2, $3, $4, $5)", title, source, text[start..end], article, start);
        }

        transaction.Commit();
        return new FullTextMemory(connection);
    }

    public Task<SearchResult> SearchAsync(SearchQuery query, CancellationToken cancellationToken)
    {
        var words = Words(query.Text);
        if (words.Length == 0)
        {
            return Task.FromResult(SearchResult.Empty);
        }

        var passages = _connection.Query(
            r => new Passage(
                new ArticleReference(new ArticleId(r.GetString(0)), 1, r.GetString(1), r.Text(2), null, null),
                new TextRange(r.GetInt32(3), r.GetInt32(3) + r.GetString(4).Length), r.GetString(4), -r.GetDouble(5)),
            "SELECT article, title, source, first, body, bm25(passages) FROM passages WHERE passages MATCH $1 ORDER BY bm25(passages) LIMIT $2",
            words, query.Limit);
        return Task.FromResult(new SearchResult(passages, passages.Count == 0 ? 0 : passages[0].Score));
    }

    public Task<IReadOnlyList<ImportOutcome>> ImportAsync(IReadOnlyList<Article> articles, CancellationToken cancellationToken) =>
        throw new NotSupportedException();

    public Task<bool> DeleteAsync(ArticleId id, CancellationToken cancellationToken) => throw new NotSupportedException();

    public Task<IReadOnlyList<ArticleListing>> ListAsync(CancellationToken cancellationToken) => throw new NotSupportedException();

    public Task<StoredArticle?> FindAsync(ArticleId id, CancellationToken cancellationToken) => throw new NotSupportedException();

    public Task<string?> ReadRangeAsync(ArticleId id, int version, TextRange range, CancellationToken cancellationToken) =>
        throw new NotSupportedException();

    public Task<StoredArticle?> FindVersionAsync(ArticleId id, int version, CancellationToken cancellationToken) => throw new NotSupportedException();

    public Task<ImportList> ListImportsAsync(ImportMark after, CancellationToken cancellationToken) => throw new NotSupportedException();

    public Task<IReadOnlyList<string>> CheckAsync(CancellationToken cancellationToken) => throw new NotSupportedException();

    /// <inheritdoc/>
    public void Dispose() => _connection.Dispose();

    private static string Words(string question) => string.Join(
        " OR ",
        TermAnalyzer.Shared.Analyze(question).Where(t => !t.IsStop).Select(t => question[t.Start..t.End]).Distinct(StringComparer.OrdinalIgnoreCase)
            .Select(w => $"\"{w.Replace("\"", string.Empty, StringComparison.Ordinal)}\""));
}
