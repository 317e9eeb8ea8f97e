using System.Globalization;
using BriefBot.Answers;
using BriefBot.Memory;

namespace BriefBot.Briefings.Showing;

/// <summary>Numbers the articles of a story in the order in which they are quoted, and lists them with their quotes.</summary>
internal sealed class MarkdownSources
{
    private readonly List<(ArticleReference Article, List<string> Quotes)> _sources = [];

    /// <summary>The sentence with the numbers of its sources.</summary>
    public string Marked(GroundedSentence sentence) =>
        $"{MarkdownText.Of(sentence.Text)} {Numbers(sentence.Quotes, sentence.Text)}";

    /// <summary>The quote in quotation marks, with the number of its source.</summary>
    public string Marked(Quote quote) => $"“{MarkdownText.Of(quote.Text)}” {Numbers([quote], quote.Text)}";

    /// <summary>An article that nothing was quoted from so far.</summary>
    public void Add(ArticleReference article) => Place(article);

    /// <summary>The list: each article on a line, under it the quotes that stand nowhere above in the same words.</summary>
    public IEnumerable<string> Lines()
    {
        for (var i = 0; i < _sources.Count; i++)
        {
            yield return string.Create(CultureInfo.InvariantCulture, $"{i + 1}. {Label(_sources[i].Article)}");
            foreach (var quote in _sources[i].Quotes)
            {
                yield return $"   - “{MarkdownText.Of(quote)}”";
            }
        }
    }

    /// <summary>An article as readers know it: title, outlet, day, address.</summary>
    public static string Label(ArticleReference article) => string.Join(" — ", new[]
    {
        MarkdownText.Of(article.Title),
        string.Join(", ", new[]
        {
            article.Source is null ? string.Empty : MarkdownText.Of(article.Source),
            article.Published?.UtcDateTime.ToString("d MMM yyyy", CultureInfo.InvariantCulture) ?? string.Empty,
        }.Where(part => part.Length > 0)),
        MarkdownText.Link(article.Url),
    }.Where(part => part.Length > 0));

    private string Numbers(IReadOnlyList<Quote> quotes, string shown)
    {
        var numbers = new SortedSet<int>();
        foreach (var quote in quotes)
        {
            var place = Place(quote.Article);
            numbers.Add(place + 1);
            if (quote.Text != shown && !_sources[place].Quotes.Contains(quote.Text))
            {
                _sources[place].Quotes.Add(quote.Text);
            }
        }

        return string.Concat(numbers.Select(number => string.Create(CultureInfo.InvariantCulture, $"\\[{number}\\]")));
    }

    private int Place(ArticleReference article)
    {
        var place = _sources.FindIndex(source => source.Article.Id == article.Id && source.Article.Version == article.Version);
        if (place < 0)
        {
            _sources.Add((article, []));
        }

        return place < 0 ? _sources.Count - 1 : place;
    }
}
