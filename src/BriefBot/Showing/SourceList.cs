using BriefBot.Answers;
using BriefBot.Memory;

namespace BriefBot.Showing;

/// <summary>Numbers the quoted articles in the order they are first quoted, and keeps the quotes to show under each.</summary>
internal sealed class SourceList
{
    private readonly List<(ArticleReference Article, List<string> Quotes)> _sources = [];

    /// <summary>The sentence with the numbers of its sources behind it, such as "… said Lee. [1][2]".</summary>
    public string Marked(GroundedSentence sentence)
    {
        var text = SafeText.OneLine(sentence.Text);
        var numbers = new SortedSet<int>();
        foreach (var quote in sentence.Quotes)
        {
            var index = _sources.FindIndex(source => source.Article.Id == quote.Article.Id && source.Article.Version == quote.Article.Version);
            if (index < 0)
            {
                index = _sources.Count;
                _sources.Add((quote.Article, []));
            }

            numbers.Add(index + 1);
            var words = SafeText.OneLine(quote.Text);
            if (words != text && !_sources[index].Quotes.Contains(words))
            {
                _sources[index].Quotes.Add(words);
            }
        }

        return $"{text} {string.Concat(numbers.Select(number => $"[{number}]"))}";
    }

    /// <summary>Whether something was quoted from that version of an article.</summary>
    public bool Holds(ArticleReference article) => _sources.Exists(source => source.Article.Id == article.Id && source.Article.Version == article.Version);

    /// <summary>A line for each source, and under it the exact quotes that differ from the sentences they back.</summary>
    public IEnumerable<ShownLine> Lines()
    {
        for (var i = 0; i < _sources.Count; i++)
        {
            var (article, quotes) = _sources[i];
            yield return new ShownLine(LineKind.Source, $"[{i + 1}] {ArticleLabel.WithAddress(article)}", Hanging: 4);
            foreach (var quote in quotes)
            {
                yield return new ShownLine(LineKind.Quote, $"“{quote}”", Indent: 4, Hanging: 1);
            }
        }
    }
}
