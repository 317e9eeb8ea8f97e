using BriefBot.Memory;

namespace BriefBot.Chat.Suggestions;

/// <summary>Looks through ids and titles in memory; the list is read anew when it has got a few seconds old.</summary>
internal sealed class ArticleSuggestions(IArticleMemory memory, TimeProvider time) : IArticleSuggestions, IDisposable
{
    /// <summary>Each letter that is typed asks; an article added a moment ago may take this long to be offered.</summary>
    private static readonly TimeSpan GoodFor = TimeSpan.FromSeconds(5);

    private readonly SemaphoreSlim _reading = new(1, 1);
    private volatile List? _list;

    public async ValueTask<IReadOnlyList<ArticleReference>> FindAsync(string typed, int most, CancellationToken cancellationToken)
    {
        var articles = await ListAsync(cancellationToken).ConfigureAwait(false);
        var text = typed.Trim();
        if (text.Length == 0)
        {
            return [.. articles.Take(most)];
        }

        // Stable: within a rank the newest stay first.
        return [.. articles
            .Select(article => (Article: article, Rank: Rank(article, text)))
            .Where(found => found.Rank > 0)
            .OrderByDescending(found => found.Rank)
            .Take(most)
            .Select(found => found.Article)];
    }

    public void Dispose() => _reading.Dispose();

    private static int Rank(ArticleReference article, string text)
    {
        if (article.Title.StartsWith(text, StringComparison.OrdinalIgnoreCase)
            || article.Id.Value.StartsWith(text, StringComparison.OrdinalIgnoreCase))
        {
            return 3;
        }

        var at = article.Title.IndexOf(text, StringComparison.OrdinalIgnoreCase);
        if (at > 0)
        {
            return char.IsLetterOrDigit(article.Title[at - 1]) ? 1 : 2;
        }

        return article.Id.Value.Contains(text, StringComparison.OrdinalIgnoreCase) || HasAllWords(article.Title, text) ? 1 : 0;
    }

    private static bool HasAllWords(string title, string text)
    {
        foreach (var word in text.AsSpan().Split(' '))
        {
            if (!title.AsSpan().Contains(text.AsSpan()[word], StringComparison.OrdinalIgnoreCase))
            {
                return false;
            }
        }

        return true;
    }

    private async ValueTask<IReadOnlyList<ArticleReference>> ListAsync(CancellationToken cancellationToken)
    {
        if (_list is { } known && time.GetUtcNow() - known.Read < GoodFor)
        {
            return known.Articles;
        }

        await _reading.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            if (_list is { } read && time.GetUtcNow() - read.Read < GoodFor)
            {
                return read.Articles;
            }

            var listed = await memory.ListAsync(cancellationToken).ConfigureAwait(false);
            IReadOnlyList<ArticleReference> own = [.. listed.Where(listing => listing.DuplicateOf is null).Select(listing => listing.Reference)];
            _list = new List(own, time.GetUtcNow());
            return own;
        }
        finally
        {
            _reading.Release();
        }
    }

    private sealed record List(IReadOnlyList<ArticleReference> Articles, DateTimeOffset Read);
}
