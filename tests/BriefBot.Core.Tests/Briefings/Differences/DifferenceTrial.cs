using BriefBot.Briefings.Differences;
using BriefBot.Core.Tests.LanguageModel.Grounding;

namespace BriefBot.Core.Tests.Briefings.Differences;

/// <summary>"Differs" against planted contradictions, nine in ten of which must be found, and against paraphrases, none of which may be called one.</summary>
public sealed class DifferenceTrial(ITestOutputHelper output)
{
    [Theory]
    [InlineData("contradictions.txt", 60)]
    [InlineData("contradictions-later.txt", 20)]
    public void Contradictions_PlantedByHand_AreFoundInNineOfTen(string file, int least)
    {
        var pairs = Pairs(file);
        var missed = pairs.Where(p => !Differ(p.A, p.B)).ToList();

        output.WriteLine($"{file}: {pairs.Count - missed.Count}/{pairs.Count} found\n{string.Join('\n', missed)}");
        Assert.True(pairs.Count >= least);
        Assert.True(missed.Count <= 0.1 * pairs.Count, string.Join('\n', missed));
    }

    [Theory]
    [InlineData("paraphrases.txt", 70)]
    [InlineData("paraphrases-later.txt", 30)]
    public void Paraphrases_WrittenByHand_AreNeverCalledDifferent(string file, int least)
    {
        var pairs = Pairs(file);
        var called = pairs.Where(p => Differ(p.A, p.B)).ToList();

        output.WriteLine($"{file}: {called.Count} of {pairs.Count} called different");
        Assert.True(pairs.Count >= least);
        Assert.True(called.Count == 0, string.Join('\n', called));
    }

    [Fact]
    public void HonestRewordings_OfTheGroundingTrial_AreNeverCalledDifferent()
    {
        var pairs = new[] { "honest-seen.txt", "honest-unseen.txt", "fresh-honest.txt" }.SelectMany(HonestPair.Load)
            .SelectMany(p => p.Quotes.SelectMany(q => Sentences(q.Text)), (p, sentence) => (p.Sentence, sentence)).ToList();
        var called = pairs.Where(p => Differ(p.Sentence, p.sentence)).ToList();

        output.WriteLine($"{called.Count} of {pairs.Count} called different\n{string.Join('\n', called)}");
        Assert.True(pairs.Count >= 300);
        Assert.True(called.Count == 0, string.Join('\n', called));
    }

    private static bool Differ(string a, string b) => Differ(new Statement(a), new Statement(b));

    private static bool Differ(Statement a, Statement b)
    {
        var differs = FigureDifference.Find(a, b) is not null || StatementDifference.Is(a, b);
        Assert.Equal(differs, FigureDifference.Find(b, a) is not null || StatementDifference.Is(b, a));
        return differs;
    }

    private static IEnumerable<string> Sentences(string text) =>
        BriefBot.Articles.SentenceSplitter.Split(text, new BriefBot.Articles.TextRange(0, text.Length)).Select(r => r.Of(text));

    private static List<(string A, string B)> Pairs(string file) =>
    [
        .. File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Briefings", "Differences", "Pairs", file))
            .Where(l => l.Contains(" || ", StringComparison.Ordinal) && l[0] != '#').Select(l => l.Split(" || ")).Select(p => (p[0], p[1])),
    ];
}
