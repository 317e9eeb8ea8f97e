using System.Globalization;
using BriefBot.Articles;
using BriefBot.Memory;

namespace BriefBot.Core.Tests.Memory.Worlds;

/// <summary>Articles and looks at them in one line each.</summary>
internal static class News
{
    public static Article Of(
        string id, string text, string? title = null, string? source = null, string? published = null, string? url = null) => new()
        {
            Id = new ArticleId(id),
            Title = title ?? $"About {id}",
            Text = text,
            Source = source,
            Published = published is null
                ? null
                : DateTimeOffset.Parse(published, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal),
            Url = url is null ? null : new Uri(url),
        };

    public static async Task<ImportOutcome> AddAsync(this IArticleMemory memory, Article article) =>
        (await memory.ImportAsync([article], TestContext.Current.CancellationToken))[0];

    public static Task<IReadOnlyList<ImportOutcome>> AddAllAsync(this IArticleMemory memory, params Article[] articles) =>
        memory.ImportAsync(articles, TestContext.Current.CancellationToken);

    public static Task<bool> RemoveAsync(this IArticleMemory memory, string id) =>
        memory.DeleteAsync(new ArticleId(id), TestContext.Current.CancellationToken);

    public static Task<SearchResult> LookAsync(this IArticleMemory memory, string text, SearchFilter? filter = null, int limit = 10) =>
        memory.SearchAsync(new SearchQuery(text, limit, filter), TestContext.Current.CancellationToken);

    /// <summary>The ids that a search finds, best first, each once.</summary>
    public static async Task<string[]> IdsAsync(this IArticleMemory memory, string text, SearchFilter? filter = null) =>
        [.. (await memory.LookAsync(text, filter)).Passages.Select(p => p.Article.Id.Value).Distinct()];

    /// <summary>All that a search says, down to the last bit of every score.</summary>
    public static async Task<string> FingerprintAsync(this IArticleMemory memory, string text)
    {
        var result = await memory.LookAsync(text, limit: 20);
        var lines = result.Passages.Select(p =>
            $"{p.Article.Id} v{p.Article.Version} {p.Article.Title} {p.Range} {BitConverter.DoubleToInt64Bits(p.Score):x} {p.Text}");
        return $"{BitConverter.DoubleToInt64Bits(result.CoverageScore):x}\n{string.Join('\n', lines)}";
    }

    public static Task<string?> ReadAsync(this IArticleMemory memory, string id, int version, int start, int end) =>
        memory.ReadRangeAsync(new ArticleId(id), version, new TextRange(start, end), TestContext.Current.CancellationToken);

    public static async Task<string[]> ListIdsAsync(this IArticleMemory memory) =>
        [.. (await memory.ListAsync(TestContext.Current.CancellationToken)).Select(a => a.Reference.Id.Value)];

    public static async Task<ArticleListing> ListedAsync(this IArticleMemory memory, string id) =>
        (await memory.ListAsync(TestContext.Current.CancellationToken)).Single(a => a.Reference.Id.Value == id);

    public static Task<StoredArticle?> HeldAsync(this IArticleMemory memory, string id) =>
        memory.FindAsync(new ArticleId(id), TestContext.Current.CancellationToken);
}
