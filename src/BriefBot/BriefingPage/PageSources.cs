using System.Globalization;
using BriefBot.Answers;
using BriefBot.Memory;

namespace BriefBot.BriefingPage;

/// <summary>Numbers the articles of a part of the page in the order in which they are quoted.</summary>
/// <param name="part">The part's id, which its sources' ids begin with.</param>
internal sealed class PageSources(string part)
{
    private readonly List<ArticleReference> _articles = [];

    /// <summary>The numbers of a sentence's sources, each a link to its source.</summary>
    public Html Marks(IEnumerable<Quote> quotes) => Html.Join(
        quotes.Select(quote => Number(quote.Article)).Distinct().Order().ToList().Select(number =>
            Html.Of($"<a class=\"mark\" href=\"#{part}-source-{number}\" aria-label=\"Source {number}\">[{number}]</a>")));

    /// <summary>The article's number, from 1.</summary>
    public int Number(ArticleReference article)
    {
        var place = _articles.FindIndex(known => known.Id == article.Id && known.Version == article.Version);
        if (place < 0)
        {
            _articles.Add(article);
            place = _articles.Count - 1;
        }

        return place + 1;
    }

    /// <summary>The list of the sources.</summary>
    public Html List() => Html.Of($"<ol class=\"sources\">{_articles.Select((article, i) => Html.Of(
        $"<li id=\"{part}-source-{i + 1}\"><span class=\"number\">[{i + 1}]</span> <span>{Label(article)}</span></li>"))}</ol>");

    /// <summary>An article as readers know it: its title, a link where it has a web address, its outlet and day.</summary>
    public static Html Label(ArticleReference article)
    {
        var title = Html.Of($"<bdi>{article.Title}</bdi>");
        var linked = WebAddress(article.Url) is { } address
            ? Html.Of($"<a href=\"{address}\" rel=\"noopener noreferrer\">{title}</a>")
            : title;
        return Html.Of($"<cite>{linked}</cite>{Outlet(article)}");
    }

    /// <summary>The outlet and the day, as far as they are known, with a comma before each.</summary>
    public static Html Outlet(ArticleReference article)
    {
        var outlet = string.IsNullOrWhiteSpace(article.Source) ? Html.Empty : Html.Of($", <bdi>{article.Source}</bdi>");
        return article.Published is { } published
            ? Html.Of($"{outlet}, <time datetime=\"{Iso(published)}\">{Day(published)}</time>")
            : outlet;
    }

    private static string? WebAddress(Uri? address) =>
        address is { IsAbsoluteUri: true } url && (url.Scheme == Uri.UriSchemeHttp || url.Scheme == Uri.UriSchemeHttps) ? url.AbsoluteUri : null;

    private static string Iso(DateTimeOffset time) => time.UtcDateTime.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string Day(DateTimeOffset time) => time.UtcDateTime.ToString("d MMM yyyy", CultureInfo.InvariantCulture);
}
