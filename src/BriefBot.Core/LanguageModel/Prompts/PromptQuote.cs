using System.Globalization;
using BriefBot.Answers;
using BriefBot.Memory;

namespace BriefBot.LanguageModel.Prompts;

/// <summary>A quote as the model sees it.</summary>
/// <param name="Number">The number that sentences name it by.</param>
/// <param name="Title">The article's headline.</param>
/// <param name="Outlet">The outlet; null when unknown.</param>
/// <param name="Date">When it was published, such as <c>2026-01-16</c>; null when unknown.</param>
/// <param name="Text">The text, word for word.</param>
public sealed record PromptQuote(int Number, string Title, string? Outlet, string? Date, string Text)
{
    /// <summary>A quote under a number.</summary>
    public static PromptQuote Of(int number, Quote quote)
    {
        ArgumentNullException.ThrowIfNull(quote);
        return Of(number, quote.Article, quote.Text);
    }

    /// <summary>A text of an article under a number.</summary>
    public static PromptQuote Of(int number, ArticleReference article, string text)
    {
        ArgumentNullException.ThrowIfNull(article);
        return new(number, article.Title, article.Source, article.Published?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), text);
    }
}
