using BriefBot.LanguageModel.Grounding.Facts;

namespace BriefBot.Core.Tests.LanguageModel.Grounding.Facts;

public sealed class QuotationReaderTests
{
    [Theory]
    [InlineData("He called it \"a crisis\" and left.", "a crisis")]
    [InlineData("He called it “a crisis” and left.", "a crisis")]
    [InlineData("He called it 「危機」.", "危機")]
    [InlineData("He called it \"a crisis and left.", "a crisis and left.")]
    public void Read_Marks_GiveTheWordsBetween(string text, string expected) => Assert.Equal([expected], QuotationReader.Read(text));

    [Fact]
    public void Read_Apostrophe_IsNoMark() => Assert.Empty(QuotationReader.Read("Japan's firms don't pay."));

    [Theory]
    [InlineData("A crisis,", "It is \"a crisis\".", true)]
    [InlineData("a big crisis", "It is a crisis.", false)]
    public void Holds_Piece_MustStandWordForWord(string piece, string text, bool holds) => Assert.Equal(holds, QuotationReader.Holds(piece, text));
}
