using BriefBot.LanguageModel.Grounding.Facts;
using BriefBot.LanguageModel.Grounding.Reading;

namespace BriefBot.Core.Tests.LanguageModel.Grounding.Facts;

public sealed class ModalityReaderTests
{
    [Theory]
    [InlineData("It may rain.", HedgeKind.Possible)]
    [InlineData("It will rain.", HedgeKind.Future)]
    [InlineData("He plans to leave.", HedgeKind.Intended)]
    [InlineData("They agreed in 2024 to resume exchanges.", HedgeKind.Intended)]
    [InlineData("They should leave.", HedgeKind.Demanded)]
    [InlineData("The draft is being considered.", HedgeKind.Intended)]
    [InlineData("Will it rain?", HedgeKind.Conditional)]
    public void Read_Hedge_HasItsKind(string text, object kind) => Assert.Contains(new ReadText(text).Hedges, h => h.Kind.Equals(kind));

    [Fact]
    public void Allows_WillForMay_IsNotAllowed()
    {
        Assert.False(ModalityReader.Allows(HedgeKind.Future, HedgeKind.Possible));
        Assert.True(ModalityReader.Allows(HedgeKind.Possible, HedgeKind.Intended));
    }
}
