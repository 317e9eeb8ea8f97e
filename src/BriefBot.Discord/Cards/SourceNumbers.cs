using BriefBot.Answers;
using BriefBot.Memory;

namespace BriefBot.Discord.Cards;

/// <summary>Numbers the quoted articles in the order in which they are first quoted.</summary>
internal sealed class SourceNumbers
{
    private readonly List<ArticleReference> _articles = [];

    /// <summary>The articles that were quoted so far, the first one with number 1.</summary>
    public IReadOnlyList<ArticleReference> Articles => _articles;

    /// <summary>The sentence, escaped, with the numbers of its sources behind it: "… said Lee. [1][2]".</summary>
    public string Marked(GroundedSentence sentence)
    {
        var numbers = new SortedSet<int>(sentence.Quotes.Select(NumberOf));
        return $"{DiscordMarkdown.Escape(sentence.Text)} {string.Concat(numbers.Select(number => $"[{number}]"))}";
    }

    /// <summary>The number of the article that a quote is taken from.</summary>
    public int NumberOf(Quote quote)
    {
        var index = _articles.FindIndex(article => article.Id == quote.Article.Id && article.Version == quote.Article.Version);
        if (index < 0)
        {
            index = _articles.Count;
            _articles.Add(quote.Article);
        }

        return index + 1;
    }
}
