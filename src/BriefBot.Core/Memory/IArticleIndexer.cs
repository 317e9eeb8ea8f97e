namespace BriefBot.Memory;

/// <summary>Reads files and folders into the memory.</summary>
public interface IArticleIndexer
{
    /// <summary>
    /// Indexes files and folders (recursively). Each line is reported when its article is on disk; bad files are
    /// reported with their reason and the rest go on. Stopping early loses nothing that was reported.
    /// </summary>
    IAsyncEnumerable<IndexedArticle> IndexAsync(IReadOnlyList<string> paths, CancellationToken cancellationToken);

    /// <summary>Indexes files that someone sent; as with paths, bad ones are reported and the rest go on.</summary>
    IAsyncEnumerable<IndexedArticle> IndexAsync(IReadOnlyList<ArticleUpload> uploads, CancellationToken cancellationToken);

    /// <summary>Indexes the starter articles that ship with the program.</summary>
    IAsyncEnumerable<IndexedArticle> IndexStarterArticlesAsync(CancellationToken cancellationToken);
}
