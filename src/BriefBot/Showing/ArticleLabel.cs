using System.Globalization;
using BriefBot.Memory;

namespace BriefBot.Showing;

/// <summary>Names an article the way readers know it: title, outlet, day, address.</summary>
internal static class ArticleLabel
{
    public static string Of(ArticleReference article)
    {
        var origin = string.Join(", ", new[]
        {
            article.Source is null ? null : SafeText.OneLine(article.Source),
            Day(article.Published),
        }.OfType<string>());
        var label = SafeText.OneLine(article.Title);
        return origin.Length == 0 ? label : $"{label} — {origin}";
    }

    public static string WithAddress(ArticleReference article) =>
        article.Url is { IsAbsoluteUri: true } url ? $"{Of(article)} — {SafeText.OneLine(url.AbsoluteUri)}" : Of(article);

    /// <summary>The day in UTC, such as "16 Jan 2026"; null for null.</summary>
    public static string? Day(DateTimeOffset? published) =>
        published?.UtcDateTime.ToString("d MMM yyyy", CultureInfo.InvariantCulture);
}
