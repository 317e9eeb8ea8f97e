using BriefBot.Answers;
using BriefBot.Articles;
using BriefBot.LanguageModel.Grounding;

namespace BriefBot.LanguageModel.Writing;

/// <summary>Holds a model's sentences against the quotes that they name, and finds the shortest pieces that prove them.</summary>
/// <param name="sheet">The quotes.</param>
/// <param name="isRelevant">Whether a quote has to do with what is asked at all: a true sentence can still be no answer.</param>
internal sealed class SentenceGrounder(QuoteSheet sheet, Func<Quote, bool> isRelevant)
{
    /// <summary>Longer sentences, and more of them in one, are not what was asked for.</summary>
    private const int LongestText = 700;
    private const int MostInOne = 3;

    /// <summary>Fewer words say nothing that could be held against a quote.</summary>
    private const int FewestWords = 3;

    /// <summary>How many pieces of a passage are tried: those that share most words with the sentence.</summary>
    private const int MostTried = 6;

    /// <summary>A quote takes a failed sentence's place when it has this share of the sentence's words.</summary>
    private const double LeastLikeness = 0.35;

    /// <summary>The sentence with the quotes that prove it; null when they do not.</summary>
    public GroundedSentence? Check(WrittenSentence written)
    {
        var cited = Cited(written);
        if (cited.Count == 0 || written.Text.Length > LongestText || WordsIn(written.Text) < FewestWords || MachineOrders.IsOne(written.Text))
        {
            return null;
        }

        var parts = SentenceSplitter.Split(written.Text, new TextRange(0, written.Text.Length));
        if (parts.Count is 0 or > MostInOne)
        {
            return null;
        }

        var quotes = new List<Quote>();
        foreach (var part in parts)
        {
            if (ProofOf(part.Of(written.Text), cited) is not { } proof)
            {
                return null;
            }

            foreach (var quote in proof.Where(quote => !quotes.Exists(known => Covers(known, quote))))
            {
                quotes.RemoveAll(known => Covers(quote, known));
                quotes.Add(quote);
            }
        }

        return quotes.Exists(isRelevant.Invoke) ? new GroundedSentence(written.Text, quotes) : null;
    }

    /// <summary>What is quoted in the place of a sentence that failed; null when no quote that it names says anything like it.</summary>
    public GroundedSentence? Replace(WrittenSentence written)
    {
        var words = new NearCopies(written.Text);
        var best = Cited(written)
            .SelectMany(quote => quote.Windows)
            .Select(window => (Window: window, Likeness: words.Overlap(window.Words)))
            .Where(found => found.Likeness >= LeastLikeness && isRelevant(found.Window.Quote))
            .OrderByDescending(found => found.Likeness)
            .ThenBy(found => found.Window.Quote.Range.Length)
            .FirstOrDefault();
        return best.Window is { } nearest ? new GroundedSentence(Quoting.Readable(nearest.Quote.Text), [nearest.Quote]) : null;
    }

    private static bool Covers(Quote outer, Quote inner) =>
        outer.Article.Id == inner.Article.Id && outer.Range.Start <= inner.Range.Start && outer.Range.End >= inner.Range.End;

    private static int WordsIn(string text) => text.Split(' ', StringSplitOptions.RemoveEmptyEntries).Length switch
    {
        // Chinese, Japanese and Korean do with fewer blanks.
        var words => words < FewestWords && text.Length >= 8 && text.Any(c => c >= '\u2E80') ? FewestWords : words,
    };

    private List<SheetQuote> Cited(WrittenSentence written) => [.. written.Quotes.Distinct().Select(sheet.Find).OfType<SheetQuote>()];

    private static List<Quote>? ProofOf(string sentence, List<SheetQuote> cited)
    {
        var words = new NearCopies(sentence);
        var alone = cited.Select(quote => NearestWindows(quote, words).Take(MostTried).FirstOrDefault(
            window => Holds(sentence, [quote.Cited(window.Quote.Text)]))).OfType<QuoteWindow>().Select(window => window.Quote).ToList();
        if (alone.Count > 0)
        {
            return alone;
        }

        // Each half of a sentence may have a quote of its own.
        var nearest = cited.Select(quote => (quote, Window: NearestWindows(quote, words).First())).ToList();
        return cited.Count > 1 && Holds(sentence, [.. nearest.Select(n => n.quote.Cited(n.Window.Quote.Text))])
            ? [.. nearest.Select(n => n.Window.Quote)]
            : null;
    }

    // Of two that share as much, the shorter: single sentences stand before neighbours.
    private static IEnumerable<QuoteWindow> NearestWindows(SheetQuote quote, NearCopies words) =>
        quote.Windows.OrderByDescending(window => words.Overlap(window.Words));

    private static bool Holds(string sentence, IReadOnlyList<CitedQuote> quotes) =>
        !quotes.Any(quote => QuotedWords.Are(sentence, quote.Text)) && GroundingCheck.Check(sentence, quotes) is Verdict.Supported;
}
