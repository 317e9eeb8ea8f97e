using BriefBot.Articles;
using BriefBot.Memory;

namespace BriefBot.Trials.Briefings;

/// <summary>A memory in which every article has the same text; it can be taken away.</summary>
internal sealed class FixedMemory : IArticleMemory
{
    public const string Text = "The port counted 91 ships by noon. Dockers asked for more berths.";

    public bool IsGone { get; set; }

    public Task<string?> ReadRangeAsync(ArticleId id, int version, TextRange range, CancellationToken cancellationToken) =>
        Task.FromResult(IsGone || !range.FitsIn(Text.Length) ? null : range.Of(Text));

    public Task<IReadOnlyList<ImportOutcome>> ImportAsync(IReadOnlyList<Article> articles, CancellationToken cancellationToken) => throw new NotSupportedException();

    public Task<bool> DeleteAsync(ArticleId id, CancellationToken cancellationToken) => throw new NotSupportedException();

    public Task<SearchResult> SearchAsync(SearchQuery query, CancellationToken cancellationToken) => throw new NotSupportedException();

    public Task<IReadOnlyList<ArticleListing>> ListAsync(CancellationToken cancellationToken) => throw new NotSupportedException();

    public Task<StoredArticle?> FindAsync(ArticleId id, CancellationToken cancellationToken) => throw new NotSupportedException();

    public Task<IReadOnlyList<string>> CheckAsync(CancellationToken cancellationToken) => throw new NotSupportedException();

    public Task<StoredArticle?> FindVersionAsync(ArticleId id, int version, CancellationToken cancellationToken) => throw new NotSupportedException();

    public Task<ImportList> ListImportsAsync(ImportMark after, CancellationToken cancellationToken) => throw new NotSupportedException();
}
