using BriefBot.Answers;
using BriefBot.Articles;
using BriefBot.LanguageModel.Prompts;
using BriefBot.LanguageModel.Resilience;
using BriefBot.Memory;

namespace BriefBot.LanguageModel.Writing;

/// <summary>The numbered quotes that a model may write from.</summary>
internal sealed class QuoteSheet
{
    private QuoteSheet(IReadOnlyList<SheetQuote> quotes) => Quotes = quotes;

    /// <summary>The quotes, numbered from 1 in this order.</summary>
    public IReadOnlyList<SheetQuote> Quotes { get; }

    /// <summary>Numbers passages, in the order given, until the tokens are used up; the first one always has room.</summary>
    /// <param name="passages">The passages; of those that overlap the first one counts, and of articles that talk to machines none.</param>
    /// <param name="mostTokens">How many tokens they may take.</param>
    public static QuoteSheet Of(IEnumerable<(ArticleReference Article, TextRange Range, string Text)> passages, int mostTokens)
    {
        var quotes = new List<SheetQuote>();
        var tokens = 0L;
        var given = passages.ToList();

        // Who talks to the machine in one sentence may have written the others for it as well.
        var suspects = given.Where(p => MachineOrders.IsOne(p.Article.Title) || MachineOrders.IsOne(p.Text)).Select(p => p.Article.Id).ToHashSet();
        foreach (var (article, range, text) in given)
        {
            if (suspects.Contains(article.Id) || quotes.Exists(q => q.Article.Id == article.Id && q.Range.Start < range.End && range.Start < q.Range.End)
                || SheetQuote.Of(quotes.Count + 1, article, range, text) is not { } quote)
            {
                continue;
            }

            tokens += TokenBound.About(Line(quote));
            if (tokens > mostTokens && quotes.Count > 0)
            {
                break;
            }

            quotes.Add(quote);
        }

        return new QuoteSheet(quotes);
    }

    /// <summary>The quote of that number; null when there is none.</summary>
    public SheetQuote? Find(int number) => number >= 1 && number <= Quotes.Count ? Quotes[number - 1] : null;

    /// <summary>The sheet as prompts take it.</summary>
    public string Lines() => string.Join('\n', Quotes.Select(Line));

    private static string Line(SheetQuote quote) => PromptLines.Of([PromptQuote.Of(quote.Number, quote.Article, quote.Text)]);
}
