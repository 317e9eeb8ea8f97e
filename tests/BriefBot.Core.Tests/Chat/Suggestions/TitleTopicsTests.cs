using BriefBot.Chat.Suggestions;

namespace BriefBot.Core.Tests.Chat.Suggestions;

public sealed class TitleTopicsTests
{
    [Fact]
    public void Of_WordsThatSeveralTitlesName_AreOfferedByHowManyDo() => Assert.Equal(
        ["rare earths", "Japan"],
        TitleTopics.Of(["Japan buys rare earths", "Prices of rare earths fall", "How Japan lives", "A quiet day, rare earths aside"]));

    [Fact]
    public void Of_AWordThatAlwaysHasItsNeighbour_IsOfferedWithItOnly() => Assert.Equal(
        ["South Korea"], TitleTopics.Of(["The chips of South Korea", "South Korea and its past"]));

    [Fact]
    public void Of_NothingNamedTwice_IsNothing() => Assert.Empty(TitleTopics.Of(["One title", "Another headline", "", "的 2026 – !"]));
}
