using BriefBot.Articles;
using BriefBot.Memory;

namespace BriefBot.Chat.Handlers;

/// <summary>Finds the article that a user means by an id, a title or the start of one.</summary>
internal sealed class ArticleFinder(IArticleMemory memory)
{
    private const int MostNamed = 5;

    /// <summary>The one article that is meant; null when there is none or when it is not clear which.</summary>
    public async Task<ArticleId?> FindAsync(string text, CancellationToken cancellationToken)
    {
        var candidates = await CandidatesAsync(text, cancellationToken).ConfigureAwait(false);
        return candidates is [var only] ? only.Id : null;
    }

    /// <summary>The one article that is meant; null when there is none.</summary>
    /// <exception cref="RefusedException">There are several; the message names them.</exception>
    public async Task<ArticleId?> FindOnlyAsync(string text, CancellationToken cancellationToken)
    {
        var candidates = await CandidatesAsync(text, cancellationToken).ConfigureAwait(false);
        return candidates switch
        {
            [] => null,
            [var only] => only.Id,
            _ => throw new RefusedException(
                $"Several articles start with '{text}': "
                + string.Join("; ", candidates.Take(MostNamed).Select(article => $"{article.Title} (id {article.Id})"))
                + ". Please give the id."),
        };
    }

    /// <summary>The one article that is meant.</summary>
    /// <exception cref="RefusedException">There is none, or several; the message says so.</exception>
    public async Task<ArticleId> RequireAsync(string text, CancellationToken cancellationToken) =>
        await FindOnlyAsync(text, cancellationToken).ConfigureAwait(false)
        ?? throw new RefusedException($"There is no article '{text}'. /articles lists them with their ids.");

    private async Task<IReadOnlyList<ArticleReference>> CandidatesAsync(string text, CancellationToken cancellationToken)
    {
        if (ArticleId.IsValid(text)
            && await memory.FindAsync(new ArticleId(text), cancellationToken).ConfigureAwait(false) is { } article)
        {
            return [article.Reference];
        }

        // A copy under another id says the same, so it never makes a title ambiguous.
        var listed = await memory.ListAsync(cancellationToken).ConfigureAwait(false);
        var starting = listed
            .Where(listing => listing.Reference.Title.StartsWith(text, StringComparison.OrdinalIgnoreCase))
            .OrderBy(listing => listing.DuplicateOf is not null)
            .ToList();
        var own = starting.FindAll(listing => listing.DuplicateOf is null);
        var kept = own.Count > 0 ? own : starting;
        var same = kept.FindAll(listing => listing.Reference.Title.Equals(text, StringComparison.OrdinalIgnoreCase));
        return [.. (same.Count > 0 ? same : kept).Select(listing => listing.Reference)];
    }
}
