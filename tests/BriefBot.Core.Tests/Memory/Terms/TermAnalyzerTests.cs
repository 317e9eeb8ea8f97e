using BriefBot.Memory.Terms;
using FsCheck;
using FsCheck.Fluent;

namespace BriefBot.Core.Tests.Memory.Terms;

public sealed class TermAnalyzerTests
{
    private static readonly Arbitrary<string> Texts = Gen.ArrayOf(Gen.Elements(
            [.. "abSUK019 .,%'’&-$\n", 'é', 'ß', '\u0301', 'Ａ', '日', 'と', '한', '\uD83D', '\uDE00', '\0']))
        .Select(chars => new string(chars)).Resize(80).ToArbitrary();

    [Theory]
    [InlineData("labour", "labor")]
    [InlineData("Labourers", "laborers")]
    [InlineData("organisation", "organization")]
    [InlineData("the U.S.", "USA")]
    [InlineData("American", "US")]
    [InlineData("Koreans", "Korea")]
    [InlineData("Japan's", "Japanese")]
    [InlineData("Japan’s", "japan")]
    [InlineData("rare-earths", "Rare Earth")]
    [InlineData("restrictions", "restricted")]
    [InlineData("travelled", "traveling")]
    [InlineData("São Paulo", "sao paulo")]
    [InlineData("ＡＢＣ", "abc")]
    [InlineData("Sept. 3", "September 3")]
    [InlineData("three months", "3 month")]
    [InlineData("91.2%", "91.2 percent")]
    [InlineData("91.2 per cent", "91.2 percent")]
    [InlineData("$8.6bn", "8.6 billion")]
    [InlineData("1,000", "1000")]
    [InlineData("R&D", "r&d")]
    [InlineData("S. Korea", "South Korea")]
    public void Analyze_SpellingsOfTheSame_AreTheSameTerms(string one, string other) => Assert.Equal(Matter(other), Matter(one));

    [Theory]
    [InlineData("us", "US")]
    [InlineData("rise", "rize")]
    [InlineData("91.2", "912")]
    [InlineData("North Korea", "South Korea")]
    [InlineData("5G", "5")]
    public void Analyze_DifferentThings_StayDifferent(string one, string other) => Assert.NotEqual(Matter(other), Matter(one));

    [Fact]
    public void Analyze_Cjk_RunsInPairs() => Assert.Equal(["日本", "本と", "と韓", "韓国"], Matter("日本と韓国"));

    [Fact]
    public void Analyze_LoneCjkCharacter_IsATerm() => Assert.Equal(["米"], Matter("米"));

    [Fact]
    public void Analyze_StopWords_AreMarked() =>
        Assert.Equal(["what", "did"], TermAnalyzer.Shared.Analyze("What did Lee promise?").Where(t => t.IsStop).Select(t => t.Text));

    [Fact]
    public void Analyze_Ranges_PointAtTheWordsAsWritten()
    {
        const string text = "Lee’s 7-15 years in S. Korea, 8.6 per cent";
        var words = TermAnalyzer.Shared.Analyze(text).Select(t => text[t.Start..t.End]);
        Assert.Equal(["Lee", "7", "15", "years", "in", "S", "Korea", "8.6", "per cent"], words);
    }

    [Fact]
    public void Analyze_AnyText_GivesTermsInOrderInsideIt() =>
        Prop.ForAll(Texts, text => TermAnalyzer.Shared.Analyze(text) is var terms
            && terms.TrueForAll(t => t.Start < t.End && t.End <= text.Length && t.Hash != 0 && t.Text.Length > 0)
            && terms.Zip(terms.Skip(1)).All(pair => pair.First.Start < pair.Second.Start)).QuickCheckThrowOnFailure();

    private static IEnumerable<string> Matter(string text) =>
        TermAnalyzer.Shared.Analyze(text).Where(t => !t.IsStop).Select(t => t.Text);
}
