using System.Globalization;
using BriefBot.Memory;

namespace BriefBot.Chat.Status;

/// <summary>Says how many articles there are, and how new they are.</summary>
internal sealed class ArticleStatus(IArticleMemory memory) : IStatusSource
{
    public async Task<IReadOnlyList<StatusLine>> ReadAsync(CancellationToken cancellationToken)
    {
        var articles = await memory.ListAsync(cancellationToken).ConfigureAwait(false);
        if (articles.Count == 0)
        {
            return [new StatusLine("Articles", "none yet; /index adds some", IsProblem: true)];
        }

        var copies = articles.Count(article => article.DuplicateOf is not null);
        var passages = articles.Sum(article => article.Passages);
        var count = string.Create(
            CultureInfo.InvariantCulture,
            $"{articles.Count:N0}{(copies > 0 ? $" ({copies:N0} of them copies)" : string.Empty)}, {passages:N0} passages");
        var lines = new List<StatusLine> { new("Articles", count) };
        if (articles.Max(article => article.Reference.Published) is { } newest)
        {
            lines.Add(new StatusLine("Newest article", Day(newest)));
        }

        lines.Add(new StatusLine("Last added", Day(articles.Max(article => article.Indexed))));
        return lines;
    }

    private static string Day(DateTimeOffset time) => time.UtcDateTime.ToString("d MMM yyyy", CultureInfo.InvariantCulture);
}
