using BriefBot.Articles;
using BriefBot.Memory;

namespace BriefBot.Benchmarks.Quality;

/// <summary>Keeps each search's result, in the order asked.</summary>
internal sealed class RecordingMemory(IArticleMemory inner) : IArticleMemory
{
    private readonly List<SearchResult> _results = [];

    /// <summary>The results so far.</summary>
    public IReadOnlyList<SearchResult> Results => _results;

    public async Task<SearchResult> SearchAsync(SearchQuery query, CancellationToken cancellationToken)
    {
        var result = await inner.SearchAsync(query, cancellationToken);
        _results.Add(result);
        return result;
    }

    public Task<IReadOnlyList<ImportOutcome>> ImportAsync(IReadOnlyList<Article> articles, CancellationToken cancellationToken) =>
        inner.ImportAsync(articles, cancellationToken);

    public Task<bool> DeleteAsync(ArticleId id, CancellationToken cancellationToken) => inner.DeleteAsync(id, cancellationToken);

    public Task<IReadOnlyList<ArticleListing>> ListAsync(CancellationToken cancellationToken) => inner.ListAsync(cancellationToken);

    public Task<StoredArticle?> FindAsync(ArticleId id, CancellationToken cancellationToken) => inner.FindAsync(id, cancellationToken);

    public Task<string?> ReadRangeAsync(ArticleId id, int version, TextRange range, CancellationToken cancellationToken) =>
        inner.ReadRangeAsync(id, version, range, cancellationToken);

    public Task<StoredArticle?> FindVersionAsync(ArticleId id, int version, CancellationToken cancellationToken) =>
        inner.FindVersionAsync(id, version, cancellationToken);

    public Task<ImportList> ListImportsAsync(ImportMark after, CancellationToken cancellationToken) => inner.ListImportsAsync(after, cancellationToken);

    public Task<IReadOnlyList<string>> CheckAsync(CancellationToken cancellationToken) => inner.CheckAsync(cancellationToken);
}
