using BriefBot.Articles;
using BriefBot.Memory;

namespace BriefBot.Core.Tests.Chat;

/// <summary>A memory of a few articles, one passage each, whose text a test can change behind a reply's back.</summary>
internal sealed class FewArticles : IArticleMemory
{
    private readonly List<(ArticleReference Reference, ArticleId? DuplicateOf)> _articles = [];
    private readonly Dictionary<ArticleId, string> _texts = [];

    public Exception? Failure { get; set; }

    public SearchQuery? LastQuery { get; private set; }

    public FewArticles With(string id, string title, string text, string? duplicateOf = null)
    {
        var reference = new ArticleReference(new ArticleId(id), 1, title, "The Outlet", new Uri($"https://example.org/{id}"), null);
        _articles.Add((reference, duplicateOf is null ? null : new ArticleId(duplicateOf)));
        _texts[reference.Id] = text;
        return this;
    }

    public ArticleReference Reference(string id) => _articles.Single(article => article.Reference.Id.Value == id).Reference;

    public void ChangeText(string id, string text) => _texts[new ArticleId(id)] = text;

    public Task<SearchResult> SearchAsync(SearchQuery query, CancellationToken cancellationToken)
    {
        LastQuery = query;
        var passages = _articles
            .Where(article => _texts[article.Reference.Id].Contains(query.Text, StringComparison.OrdinalIgnoreCase))
            .Take(query.Limit)
            .Select(article => new Passage(article.Reference, new TextRange(0, _texts[article.Reference.Id].Length), _texts[article.Reference.Id], 1));
        return Failure is null ? Task.FromResult(new SearchResult([.. passages], 1)) : throw Failure;
    }

    public Task<IReadOnlyList<ArticleListing>> ListAsync(CancellationToken cancellationToken) => Task.FromResult<IReadOnlyList<ArticleListing>>(
        [.. _articles.Select(article => new ArticleListing(article.Reference, 1, 10, DateTimeOffset.UnixEpoch, article.DuplicateOf))]);

    public Task<StoredArticle?> FindAsync(ArticleId id, CancellationToken cancellationToken) => Task.FromResult(
        _texts.TryGetValue(id, out var text) ? new StoredArticle(Reference(id.Value), text, DateTimeOffset.UnixEpoch) : null);

    public Task<string?> ReadRangeAsync(ArticleId id, int version, TextRange range, CancellationToken cancellationToken) =>
        Task.FromResult(_texts.TryGetValue(id, out var text) && range.FitsIn(text.Length) ? range.Of(text) : null);

    public Task<StoredArticle?> FindVersionAsync(ArticleId id, int version, CancellationToken cancellationToken) => throw new NotSupportedException();

    public Task<ImportList> ListImportsAsync(ImportMark after, CancellationToken cancellationToken) => throw new NotSupportedException();

    public Task<IReadOnlyList<string>> CheckAsync(CancellationToken cancellationToken) => Task.FromResult<IReadOnlyList<string>>([]);

    public Task<IReadOnlyList<ImportOutcome>> ImportAsync(IReadOnlyList<Article> articles, CancellationToken cancellationToken) =>
        throw new NotSupportedException();

    public Task<bool> DeleteAsync(ArticleId id, CancellationToken cancellationToken) => throw new NotSupportedException();
}
