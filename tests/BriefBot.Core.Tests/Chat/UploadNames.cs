using BriefBot.Articles;
using BriefBot.Memory;

namespace BriefBot.Core.Tests.Chat;

/// <summary>Indexes nothing, and says that it added whatever it was given.</summary>
internal sealed class UploadNames : IArticleIndexer
{
    public IAsyncEnumerable<IndexedArticle> IndexAsync(IReadOnlyList<string> paths, CancellationToken cancellationToken) =>
        paths.Select(Added).ToAsyncEnumerable();

    public IAsyncEnumerable<IndexedArticle> IndexAsync(IReadOnlyList<ArticleUpload> uploads, CancellationToken cancellationToken) =>
        uploads.Select(upload => Added(upload.Name)).ToAsyncEnumerable();

    public IAsyncEnumerable<IndexedArticle> IndexStarterArticlesAsync(CancellationToken cancellationToken) =>
        AsyncEnumerable.Empty<IndexedArticle>();

    private static IndexedArticle Added(string name) => new(name, IndexStatus.Added, new ArticleId("a"), name, null);
}
