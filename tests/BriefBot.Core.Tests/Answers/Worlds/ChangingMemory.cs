using BriefBot.Articles;
using BriefBot.Memory;

namespace BriefBot.Core.Tests.Answers.Worlds;

/// <summary>A memory in which something happens right before the first quote is read back: between the answer and its check.</summary>
internal sealed class ChangingMemory(IArticleMemory inner, Func<ArticleId, TextRange, Task> change) : IArticleMemory
{
    private bool _changed;

    public async Task<string?> ReadRangeAsync(ArticleId id, int version, TextRange range, CancellationToken cancellationToken)
    {
        if (!_changed)
        {
            _changed = true;
            await change(id, range);
        }

        return await inner.ReadRangeAsync(id, version, range, cancellationToken);
    }

    public Task<IReadOnlyList<ImportOutcome>> ImportAsync(IReadOnlyList<Article> articles, CancellationToken cancellationToken) =>
        inner.ImportAsync(articles, cancellationToken);

    public Task<bool> DeleteAsync(ArticleId id, CancellationToken cancellationToken) => inner.DeleteAsync(id, cancellationToken);

    public Task<SearchResult> SearchAsync(SearchQuery query, CancellationToken cancellationToken) => inner.SearchAsync(query, cancellationToken);

    public Task<IReadOnlyList<ArticleListing>> ListAsync(CancellationToken cancellationToken) => inner.ListAsync(cancellationToken);

    public Task<StoredArticle?> FindAsync(ArticleId id, CancellationToken cancellationToken) => inner.FindAsync(id, cancellationToken);

    public Task<StoredArticle?> FindVersionAsync(ArticleId id, int version, CancellationToken cancellationToken) =>
        inner.FindVersionAsync(id, version, cancellationToken);

    public Task<ImportList> ListImportsAsync(ImportMark after, CancellationToken cancellationToken) => inner.ListImportsAsync(after, cancellationToken);

    public Task<IReadOnlyList<string>> CheckAsync(CancellationToken cancellationToken) => inner.CheckAsync(cancellationToken);
}
