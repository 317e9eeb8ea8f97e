using BriefBot.Articles;
using BriefBot.Memory;

namespace BriefBot.LanguageModel.Writing;

/// <summary>Cuts an article into numbered pieces for a summary.</summary>
internal static class ArticlePieces
{
    /// <summary>The article's blocks in their order; where they do not fit, those that hold its telling sentences and its beginning.</summary>
    /// <param name="article">The article.</param>
    /// <param name="telling">Where its telling sentences stand.</param>
    /// <param name="mostTokens">How many tokens the pieces may take.</param>
    public static QuoteSheet Of(StoredArticle article, IReadOnlyList<TextRange> telling, int mostTokens)
    {
        var blocks = ArticleBlocks.Parse(article.Text).Where(block => block.Kind != BlockKind.Heading).Select(block => block.Range).ToList();
        var whole = QuoteSheet.Of(blocks.Select(range => (article.Reference, range, range.Of(article.Text))), mostTokens);
        if (whole.Quotes.Count == 0 || whole.Quotes[^1].Range.End >= (blocks.Count > 0 ? blocks[^1].Start : 0))
        {
            return whole;
        }

        var chosen = blocks.Where((range, place) => place == 0 || telling.Any(t => t.Start < range.End && range.Start < t.End));
        return QuoteSheet.Of(chosen.Select(range => (article.Reference, range, range.Of(article.Text))), mostTokens);
    }
}
