using BriefBot.Articles;
using BriefBot.Storage;

namespace BriefBot.Memory;

/// <summary>Where articles are kept: import, search, delete, list, and reading a quote back.</summary>
/// <remarks>Safe to use from many threads. Searches see whole articles only: all of a version or none of it.</remarks>
public interface IArticleMemory
{
    /// <summary>Imports articles; all of them are on disk when the call returns, none when it throws.</summary>
    /// <returns>One outcome for each article, in the order given.</returns>
    /// <exception cref="StorageException">The store cannot be written.</exception>
    Task<IReadOnlyList<ImportOutcome>> ImportAsync(IReadOnlyList<Article> articles, CancellationToken cancellationToken);

    /// <summary>Deletes an article and all its versions.</summary>
    /// <returns>False when there was no such article.</returns>
    Task<bool> DeleteAsync(ArticleId id, CancellationToken cancellationToken);

    /// <summary>Finds the passages that answer a question best.</summary>
    Task<SearchResult> SearchAsync(SearchQuery query, CancellationToken cancellationToken);

    /// <summary>Lists the articles, newest publication first, undated ones last.</summary>
    Task<IReadOnlyList<ArticleListing>> ListAsync(CancellationToken cancellationToken);

    /// <summary>The current version of an article; null when there is none.</summary>
    Task<StoredArticle?> FindAsync(ArticleId id, CancellationToken cancellationToken);

    /// <summary>The text in a range of a version, old versions included; null when that version or range does not exist.</summary>
    Task<string?> ReadRangeAsync(ArticleId id, int version, TextRange range, CancellationToken cancellationToken);

    /// <summary>One version of an article, old ones included; null when that version does not exist.</summary>
    Task<StoredArticle?> FindVersionAsync(ArticleId id, int version, CancellationToken cancellationToken);

    /// <summary>Lists the versions that were imported after a mark, in the order of import, without their texts.</summary>
    Task<ImportList> ListImportsAsync(ImportMark after, CancellationToken cancellationToken);

    /// <summary>Looks for damage in the store, as <c>doctor</c> does.</summary>
    /// <returns>What is wrong, each in one line; empty when all is well.</returns>
    Task<IReadOnlyList<string>> CheckAsync(CancellationToken cancellationToken);
}
