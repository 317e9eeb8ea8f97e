using BriefBot.Memory;

namespace BriefBot.Discord.Cards;

/// <summary>Names an article the way readers know it: its title, which leads to the original, outlet and day.</summary>
internal static class ArticleLabel
{
    private const int LongestTitle = 240;
    private const int LongestSource = 80;

    public static string Of(ArticleReference article)
    {
        var title = ArticleLink.Of(article.Url) is { } address
            ? DiscordMarkdown.Link(article.Title, address, LongestTitle)
            : DiscordMarkdown.EscapeTo(article.Title, LongestTitle);
        var parts = new[]
        {
            title,
            article.Source is null ? null : DiscordMarkdown.EscapeTo(article.Source, LongestSource),
            PublishedDay.Timestamp(article.Published),
        };
        return string.Join(" · ", parts.Where(part => !string.IsNullOrEmpty(part)));
    }
}
