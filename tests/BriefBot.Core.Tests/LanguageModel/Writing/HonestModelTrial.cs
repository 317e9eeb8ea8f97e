using BriefBot.Articles;
using BriefBot.Core.Tests.LanguageModel.Grounding;
using BriefBot.LanguageModel.Writing;
using BriefBot.Memory;

namespace BriefBot.Core.Tests.LanguageModel.Writing;

/// <summary>Honest rewordings pass as they do in the grounding check alone: the shortest quotes that prove them are found.</summary>
public sealed class HonestModelTrial(ITestOutputHelper output)
{
    [Fact]
    public void HonestRewordings_OverWholePassages_PassInNineOfTen()
    {
        var pairs = HonestPair.Load("honest-seen.txt").Concat(HonestPair.Load("honest-unseen.txt")).ToList();
        var passed = pairs.Count(IsLetThrough);
        output.WriteLine($"{passed} of {pairs.Count} honest sentences pass ({100.0 * passed / pairs.Count:0.0} %)");
        Assert.True(pairs.Count >= 300, "at least 300 pairs");
        Assert.True(passed >= 0.9 * pairs.Count, $"{passed} of {pairs.Count} pass");
    }

    private static bool IsLetThrough(HonestPair pair)
    {
        var sheet = QuoteSheet.Of(
            pair.Quotes.Select((quote, i) => (
                new ArticleReference(new ArticleId($"{pair.Article}-{i}"), 1, quote.Title, quote.Outlet, null, quote.Published), new TextRange(0, quote.Text.Length), quote.Text)),
            int.MaxValue);
        return new SentenceGrounder(sheet, _ => true).Check(
            new WrittenSentence(pair.Sentence, [.. sheet.Quotes.Select(quote => quote.Number)])) is not null;
    }
}
