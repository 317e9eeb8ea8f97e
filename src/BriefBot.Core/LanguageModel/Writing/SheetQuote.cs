using BriefBot.Answers;
using BriefBot.Articles;
using BriefBot.LanguageModel.Grounding;
using BriefBot.Memory;
using BriefBot.Memory.Evidence;

namespace BriefBot.LanguageModel.Writing;

/// <summary>A passage under the number by which a model's sentences name it.</summary>
internal sealed class SheetQuote
{
    /// <summary>A passage may be quoted in pieces of so many neighbouring sentences, the shortest that prove a sentence.</summary>
    private const int MostNeighbours = 2;

    private SheetQuote(int number, ArticleReference article, TextRange range, string text, IReadOnlyList<QuoteWindow> windows)
    {
        Number = number;
        Article = article;
        Range = range;
        Windows = windows;
        Text = text;
    }

    public int Number { get; }

    public ArticleReference Article { get; }

    public TextRange Range { get; }

    /// <summary>The text, word for word.</summary>
    public string Text { get; }

    /// <summary>The pieces that can be quoted: single sentences first, then neighbours.</summary>
    public IReadOnlyList<QuoteWindow> Windows { get; }

    /// <summary>Numbers a passage; null when nothing of it can be quoted.</summary>
    public static SheetQuote? Of(int number, ArticleReference article, TextRange range, string text)
    {
        var sentences = SentenceSplitter.SplitArticle(text);
        var windows = new List<QuoteWindow>();
        for (var length = 1; length <= MostNeighbours; length++)
        {
            for (var first = 0; first + length <= sentences.Count; first++)
            {
                var last = first + length - 1;
                var within = new TextRange(sentences[first].Range.Start, sentences[last].Range.End);

                // Figures of two sentences do not make a third claim: a second one only tells who "he" is in it.
                if (length == 1
                    ? sentences[first].Kind != BlockKind.Heading
                    : !text[sentences[first].Range.End..sentences[last].Range.Start].Any(char.IsLetterOrDigit)
                        && PassageReading.LeansOnTheOneBefore(sentences[last].Range.Of(text)))
                {
                    windows.Add(new QuoteWindow(new Quote(
                        article, new TextRange(range.Start + within.Start, range.Start + within.End), within.Of(text))));
                }
            }
        }

        return windows.Count == 0 ? null : new SheetQuote(number, article, range, text, windows);
    }

    /// <summary>A piece of it as the grounding check takes it.</summary>
    public CitedQuote Cited(string text) => new(text, Article.Title, Article.Source, Article.Published);
}
