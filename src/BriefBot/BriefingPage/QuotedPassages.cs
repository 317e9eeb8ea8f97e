using BriefBot.Answers;
using BriefBot.Articles;
using BriefBot.Memory;

namespace BriefBot.BriefingPage;

/// <summary>Reads the passages in which quotes stand.</summary>
/// <remarks>A passage is the quote's own paragraph; a quote that is a whole paragraph is shown with the one before it, or after it.</remarks>
internal sealed class QuotedPassages
{
    /// <summary>So many characters are shown on each side at most: readers are to check the quote, and read the article at its outlet.</summary>
    private const int MostAround = 600;

    private readonly Dictionary<(ArticleId, int), (string Text, IReadOnlyList<TextRange> Blocks)> _articles = [];

    private QuotedPassages()
    {
    }

    /// <summary>Reads the articles behind quotes.</summary>
    public static async Task<QuotedPassages> ReadAsync(IArticleMemory memory, IEnumerable<Quote> quotes, CancellationToken cancellationToken)
    {
        var passages = new QuotedPassages();
        foreach (var (id, version) in quotes.Select(quote => (quote.Article.Id, quote.Article.Version)).Distinct())
        {
            if (await memory.FindVersionAsync(id, version, cancellationToken) is { } article)
            {
                passages._articles[(id, version)] = (article.Text, [.. ArticleBlocks.Parse(article.Text).Select(block => block.Range)]);
            }
        }

        return passages;
    }

    /// <summary>The passage; the quote alone where its article is gone.</summary>
    public QuotedPassage Of(Quote quote)
    {
        if (!_articles.TryGetValue((quote.Article.Id, quote.Article.Version), out var article)
            || !quote.Range.FitsIn(article.Text.Length) || quote.Range.Of(article.Text) != quote.Text)
        {
            return new QuotedPassage(quote, string.Empty, string.Empty);
        }

        var around = Around(quote.Range, article.Blocks);
        return new QuotedPassage(
            quote,
            CutBefore(article.Text[Math.Min(around.Start, quote.Range.Start)..quote.Range.Start]),
            CutAfter(article.Text[quote.Range.End..Math.Max(around.End, quote.Range.End)]));
    }

    private static TextRange Around(TextRange quote, IReadOnlyList<TextRange> blocks)
    {
        var touched = Enumerable.Range(0, blocks.Count).Where(i => blocks[i].Start < quote.End && quote.Start < blocks[i].End).ToList();
        if (touched.Count == 0)
        {
            return quote;
        }

        var (first, last) = (touched[0], touched[^1]);
        if (blocks[first].Start >= quote.Start && blocks[last].End <= quote.End)
        {
            (first, last) = first > 0 ? (first - 1, last) : (first, Math.Min(last + 1, blocks.Count - 1));
        }

        return new TextRange(blocks[first].Start, blocks[last].End);
    }

    private static string CutBefore(string text)
    {
        var space = text.Length > MostAround ? text.IndexOf(' ', text.Length - MostAround) : -1;
        return text.Length <= MostAround ? text : "… " + text[(space < 0 ? text.Length : space + 1)..];
    }

    private static string CutAfter(string text)
    {
        var space = text.Length > MostAround ? text.LastIndexOf(' ', MostAround) : -1;
        return text.Length <= MostAround ? text : text[..Math.Max(space, 0)] + " …";
    }
}
