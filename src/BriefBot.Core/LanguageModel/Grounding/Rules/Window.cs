using BriefBot.LanguageModel.Grounding.Reading;

namespace BriefBot.LanguageModel.Grounding.Rules;

/// <summary>One or two neighbouring sentences of a quote, which must support a clause by themselves.</summary>
/// <param name="Quote">The quote, as read.</param>
/// <param name="Cited">Where it comes from.</param>
/// <param name="First">The first word of the window.</param>
/// <param name="Last">The last one.</param>
internal sealed record Window(ReadText Quote, CitedQuote Cited, int First, int Last)
{
    /// <summary>All windows of a quote, the narrow ones first.</summary>
    public static IEnumerable<Window> Of(ReadText quote, CitedQuote cited)
    {
        for (var size = 1; size <= Math.Min(GroundingWeights.WindowSentences, quote.SentenceCount); size++)
        {
            for (var sentence = 0; sentence + size <= quote.SentenceCount; sentence++)
            {
                var first = 0;
                while (quote.Tokens[first].Sentence < sentence)
                {
                    first++;
                }

                var last = quote.Tokens.Count - 1;
                while (quote.Tokens[last].Sentence >= sentence + size)
                {
                    last--;
                }

                yield return new Window(quote, cited, first, last);
            }
        }
    }

    /// <summary>The window's words as positions.</summary>
    public IEnumerable<int> Words => Enumerable.Range(First, Last - First + 1);

    /// <summary>Tells whether a word of the quote lies in the window.</summary>
    public bool Holds(int word) => word >= First && word <= Last;
}
