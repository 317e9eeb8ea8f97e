using BriefBot.Core.Tests.Memory.Worlds;

namespace BriefBot.Core.Tests.Memory.Evidence;

public class OfficeHoldersTests
{
    [Theory]
    [InlineData("What did the Norwegian president ask for?", true)]
    [InlineData("What did the president of Norway ask for?", true)]
    [InlineData("What did the leader of Norway ask for?", true)]
    [InlineData("What did the Danish president ask for?", false)]
    [InlineData("What did the Norwegian finance minister ask for?", false)]
    [InlineData("What did the president ask for?", false)]
    public async Task Best_OfficeOfTheQuestion_IsItsHoldersName(string question, bool isNamed)
    {
        using var world = TwoPresidents();
        var sentences = (await world.SearchAsync(question)).Evidence!.Sentences;
        var asks = sentences.Single(s => s.Text.StartsWith("Lunde asked", StringComparison.Ordinal));
        Assert.Equal(isNamed, asks.Own.Count(o => o >= 0.8f) > 1);
    }

    private static SmallWorld TwoPresidents() => new SmallWorld()
        .With("visit", "A visit across the bay", "Bay Gazette", "2026-03-10",
            "Norwegian President Per Lunde received Danish President Ingrid Solheim on Monday. Lunde asked for more ferries. The two spoke for an hour.");
}
