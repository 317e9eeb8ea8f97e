using BriefBot.LanguageModel.Grounding.Facts;
using BriefBot.LanguageModel.Grounding.Reading;

namespace BriefBot.Core.Tests.LanguageModel.Grounding.Facts;

public sealed class NameReaderTests
{
    [Fact]
    public void Runs_NamesSideBySide_AreOneRun()
    {
        var tokens = new ReadText("The case at the World Trade Organization was dropped by South Korea.").Tokens;
        Assert.Equal(["World Trade Organization", "South Korea"], NameReader.Runs(tokens).Select(r => Text(tokens, r.First, r.Last)), StringComparer.OrdinalIgnoreCase);
    }

    [Fact]
    public void Initials_OfARun_AreItsAcronym()
    {
        var tokens = new ReadText("The World Trade Organization met.").Tokens;
        var (first, last) = Assert.Single(NameReader.Runs(tokens));
        Assert.Equal("wto", NameReader.Initials(tokens, first, last));
    }

    [Theory]
    [InlineData("Seoul", "South Korea", true)]
    [InlineData("Pyongyang", "South Korea", false)]
    [InlineData("US", "Washington", true)]
    [InlineData("Japanese", "Tokyo", true)]
    public void Same_CapitalAndCountry_AreOne(string written, string quoted, bool same) =>
        Assert.Equal(same, NameTable.Same(new ReadText("In " + written).Tokens[1].Term, new ReadText("In " + quoted).Tokens[1].Term));

    private static string Text(IReadOnlyList<Token> tokens, int first, int last) => string.Join(' ', tokens.Skip(first).Take(last - first + 1).Select(t => t.Lower));
}
