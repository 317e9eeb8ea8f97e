using BriefBot.LanguageModel.Grounding.Facts;
using BriefBot.LanguageModel.Grounding.Words;

namespace BriefBot.Core.Tests.LanguageModel.Grounding.Facts;

public sealed class UnitReaderTests
{
    [Theory]
    [InlineData("kilometres", "km")]
    [InlineData("km", "km")]
    [InlineData("tonnes", "t")]
    [InlineData("euros", "EUR")]
    [InlineData("won", "KRW")]
    [InlineData("chips", null)]
    public void Of_Word_IsItsUnit(string word, string? unit) => Assert.Equal(unit, UnitReader.Of(TermTable.One(word)));

    [Theory]
    [InlineData("$5", "USD")]
    [InlineData("€ 5", "EUR")]
    [InlineData("₩5", "KRW")]
    [InlineData("x5", null)]
    public void SignBefore_Number_IsItsCurrency(string text, string? currency) => Assert.Equal(currency, UnitReader.SignBefore(text, text.Length - 1));
}
