using BriefBot.Articles;
using BriefBot.Memory;

namespace BriefBot.Core.Tests.Answers.Worlds;

/// <summary>A memory that counts its searches and tells when an article is looked up.</summary>
internal sealed class CountingMemory(IArticleMemory inner, Action onFind) : IArticleMemory
{
    public int Searches { get; private set; }

    public Task<SearchResult> SearchAsync(SearchQuery query, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        Searches++;
        return inner.SearchAsync(query, cancellationToken);
    }

    public async Task<StoredArticle?> FindAsync(ArticleId id, CancellationToken cancellationToken)
    {
        var found = await inner.FindAsync(id, cancellationToken);
        onFind();
        return found;
    }

    public Task<string?> ReadRangeAsync(ArticleId id, int version, TextRange range, CancellationToken cancellationToken) =>
        inner.ReadRangeAsync(id, version, range, cancellationToken);

    public Task<IReadOnlyList<ImportOutcome>> ImportAsync(IReadOnlyList<Article> articles, CancellationToken cancellationToken) =>
        inner.ImportAsync(articles, cancellationToken);

    public Task<bool> DeleteAsync(ArticleId id, CancellationToken cancellationToken) => inner.DeleteAsync(id, cancellationToken);

    public Task<IReadOnlyList<ArticleListing>> ListAsync(CancellationToken cancellationToken) => inner.ListAsync(cancellationToken);

    public Task<StoredArticle?> FindVersionAsync(ArticleId id, int version, CancellationToken cancellationToken) =>
        inner.FindVersionAsync(id, version, cancellationToken);

    public Task<ImportList> ListImportsAsync(ImportMark after, CancellationToken cancellationToken) => inner.ListImportsAsync(after, cancellationToken);

    public Task<IReadOnlyList<string>> CheckAsync(CancellationToken cancellationToken) => inner.CheckAsync(cancellationToken);
}
