using BriefBot.Answers;
using BriefBot.Core.Tests.Memory.Worlds;

namespace BriefBot.Core.Tests.Memory.Evidence;

/// <summary>A figure beside a sentence answers only when it is not somebody else's.</summary>
public sealed class FigureOwnerTests
{
    [Fact]
    public async Task Ask_FigureOfAnotherCompanyBeside_IsNotCovered()
    {
        using var world = new SmallWorld().With(
            "plants", "Chip makers build", "Bay Gazette", "2026-03-10",
            "Norvik Circuits opened its $8.6 billion plant in Hamar last spring. Teldon announced plans for a similar plant investment in Norway. "
            + "The government welcomed the news.");
        Assert.IsType<Answer.NotCovered>(await world.AskAsync("How much will Teldon invest in its plant in Norway?"));
    }

    [Fact]
    public async Task Ask_OwnFigureInTheNextSentence_IsCovered()
    {
        using var world = new SmallWorld().With(
            "plants", "Chip makers build", "Bay Gazette", "2026-03-10",
            "Teldon announced plans for a chip plant investment in Norway. It will invest $5.2 billion in the plant over four years. The government welcomed the news.");
        var answer = Assert.IsType<Answer.Grounded>(await world.AskAsync("How much will Teldon invest in its plant in Norway?"));
        Assert.Contains("$5.2 billion", answer.Sentences[0].Text, StringComparison.Ordinal);
    }
}
