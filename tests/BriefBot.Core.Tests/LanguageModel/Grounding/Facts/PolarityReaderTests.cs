using BriefBot.LanguageModel.Grounding.Reading;

namespace BriefBot.Core.Tests.LanguageModel.Grounding.Facts;

public sealed class PolarityReaderTests
{
    [Theory]
    [InlineData("He has not signed it.", "not")]
    [InlineData("He doesn't sign it.", "doesn't")]
    [InlineData("Neither side signed.", "neither")]
    [InlineData("He refused to sign.", "refused")]
    [InlineData("It remains unproven today.", "unproven")]
    [InlineData("China stopped granting it.", "stopped")]
    public void Read_Negation_IsFound(string text, string word)
    {
        var read = new ReadText(text);
        Assert.Equal(word, read.Tokens[Assert.Single(read.Negations).At].Lower);
    }

    [Theory]
    [InlineData("He not only signed it.")]
    [InlineData("The united party signed it.")]
    public void Read_NoNegation_FindsNone(string text) => Assert.Empty(new ReadText(text).Negations);
}
