using BriefBot.Answers;

namespace BriefBot.Showing;

/// <summary>Lays out the quotes behind an answer, each with where it stands.</summary>
internal static class QuotesLayout
{
    public static IEnumerable<ShownLine> Of(Answer.Grounded answer)
    {
        foreach (var quote in answer.Sentences.SelectMany(sentence => sentence.Quotes))
        {
            yield return new ShownLine(LineKind.Source, ArticleLabel.WithAddress(quote.Article), Hanging: 2);
            yield return new ShownLine(LineKind.Quote, $"“{SafeText.OneLine(quote.Text)}”", Indent: 2, Hanging: 1);
        }
    }
}
